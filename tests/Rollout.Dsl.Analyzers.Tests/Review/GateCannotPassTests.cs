using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class GateCannotPassTests
{
    [Theory]
    [InlineData("Errors < 1.Percent(), {|ROL2005:Errors > 2.Percent()|}", "errors < 1 percent and errors > 2 percent")]
    [InlineData("{|ROL2005:Errors > 100.Percent()|}", "errors > 100 percent")]
    [InlineData("{|ROL2005:Failures < 0.Events()|}, Errors < 1.Percent()", "failures < 0 events")]
    [InlineData("Latency.P99 > 2.Seconds(), Errors < 1.Percent(), {|ROL2005:Latency.P99 < 1.Seconds()|}, Latency.P99 < 500.Milliseconds()", "latency p99 > 2 seconds and latency p99 < 1 second")]
    public async Task Gate_that_no_reading_passes_is_flagged_at_the_condition_that_closes_it(string conditions, string advance)
    {
        var found = await Verify.Path($"""Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen({conditions})""");

        Assert.Equal(
            $"Stage 'some' advances only while {advance}, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes.",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData("Errors < 2.Percent(), Errors > 1.Percent()")]
    [InlineData("Latency.P50 > 2.Seconds(), Latency.P99 < 1.Seconds()")]
    [InlineData("Errors < 1.Percent(), Errors > Unread.Number.Percent()")]
    public Task Gate_that_some_reading_may_pass_is_clean(string conditions) =>
        Verify.Path($"""Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen({conditions})""");
}
