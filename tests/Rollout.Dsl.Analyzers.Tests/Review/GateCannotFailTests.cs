using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class GateCannotFailTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL2004");

    [Theory]
    [InlineData("{|ROL2004:Errors.ObserveOnly() < 1.Percent()|}", "errors < 1 percent is only watched")]
    [InlineData("{|ROL2004:Errors.IsBetween(0.Percent(), 100.Percent())|}, Latency.ObserveOnly().P99 < 1.Seconds()", "errors between 0 percent and 100 percent always holds and latency p99 < 1 second is only watched")]
    [InlineData("{|ROL2004:Condition.AnyOf(Failures < 3.Events(), Failures > 1.Events())|}", "(failures < 3 events or failures > 1 event) always holds")]
    public async Task Gate_that_no_reading_fails_is_flagged_at_its_first_condition(string conditions, string why)
    {
        var found = await Rules.Path($"""Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen({conditions}), Stage.Named("all").ToEveryone()""");

        Assert.Equal(
            $"Stage 'some' has a gate that cannot fail, since {why}, so the rollout goes on whatever is read; add to AdvanceWhen(...) a condition that a failing release does not fulfil.",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData("Errors.ObserveOnly() < 1.Percent(), Failures.StaysAtZero()", "")]
    [InlineData("Errors.ObserveOnly() < 1.Percent()", ".ApprovedBy(Role.OnCall, within: 4.Hours())")]
    [InlineData("Errors.IsBetween(0.Percent(), (100 - Unread.Number).Percent())", "")]
    [InlineData("(Unread.Yes ? Errors.ObserveOnly() : Errors) < 1.Percent()", "")]
    [InlineData("Condition.AnyOf(Errors.ObserveOnly() < 1.Percent(), Errors > 50.Percent())", "")]
    public Task Gate_that_some_reading_may_fail_or_that_a_person_judges_is_clean(string conditions, string approval) =>
        Rules.Path($"""Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen({conditions}), Stage.Named("all").ToEveryone(){approval}""");

    [Fact]
    public Task Stop_that_is_only_watched_stops_nothing() => Verify.Only("ROL2002").Plan("""
        RolloutPlan.For("p").Changing(Flag)
            .Through({|ROL2002:Stage.Named("full")|}.ToEveryone().RollBackWhen(Errors.ObserveOnly() > 1.Percent()))
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
        """);
}
