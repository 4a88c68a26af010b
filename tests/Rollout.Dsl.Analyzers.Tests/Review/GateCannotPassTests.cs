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
    [InlineData("Errors < 2.Times(Baseline.Control), {|ROL2005:Errors > 3.Times(Baseline.Control)|}", "errors < 2 times the control and errors > 3 times the control")]
    [InlineData("Errors < 1.Percent(), {|ROL2005:Condition.AnyOf(Errors > 2.Percent(), Errors > 3.Percent())|}", "errors < 1 percent and (errors > 2 percent or errors > 3 percent)")]
    [InlineData("{|ROL2005:Condition.AllOf(Condition.NoIncident, Metric.Score(\"s\") > Score.Of(1))|}", "(no incident is open and s > 1)")]
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
    [InlineData("Errors < 2.Times(Baseline.Control), Errors > 3.Times(Baseline.Before)")]
    [InlineData("Errors < 1.Percent(), Condition.AnyOf(Errors > 2.Percent(), Metric.Ratio(Unread.Text) > 3.Percent())")]
    [InlineData("(Errors < 1.Percent()).SustainedFor(Unread.Number.Days())")]
    public Task Gate_that_some_reading_may_pass_is_clean(string conditions) =>
        Verify.Path($"""Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen({conditions})""");

    [Fact]
    public Task Limits_relative_to_a_baseline_are_read_in_a_helper_for_every_kind_of_metric() => Verify.Only("ROL2005").Members($$"""
        static Stage Same<T>(this Stage stage, Metric<T> metric) where T : Metric<T> =>
            stage.AdvanceWhen(metric < 2.Times(Baseline.Control), metric > 3.Times(Baseline.Control));

        public static RolloutPlan Plan => {{Verify.WithPath("""Stage.Named("a").To(1.PercentOfTraffic()).{|ROL2005:Same(Failures)|}, Stage.Named("b").ToEveryone().{|ROL2005:Same(Errors)|}""")}};
        """);

    [Theory]
    [InlineData("{|ROL2005:(Errors < 1.Percent()).SustainedFor(2.Hours())|}")]
    [InlineData("{|ROL2005:Condition.AnyOf(Errors < 1.Percent(), Condition.NoIncident).SustainedFor(2.Hours())|}")]
    public Task Condition_that_the_stage_is_too_short_for_is_flagged(string condition) =>
        Verify.Path($"""Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen({condition})""");
}
