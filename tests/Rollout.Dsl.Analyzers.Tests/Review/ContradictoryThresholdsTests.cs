using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class ContradictoryThresholdsTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL2003");

    [Theory]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen({|ROL2003:Errors > 0.5.Percent()|})", "errors < 1 percent", "rolls back when errors > 0.5 percent", "between 0.5 percent and 1 percent")]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).HoldWhen({|ROL2003:Errors < 2.Percent()|})", "errors < 1 percent", "holds when errors < 2 percent", "below 1 percent")]
    [InlineData("AdvanceWhen(Latency.P99 > 1.Milliseconds()).StopLoss({|ROL2003:Latency.P99 > 400.Milliseconds()|})", "latency p99 > 1 millisecond", "stops by its stop-loss when latency p99 > 400 milliseconds", "above 400 milliseconds")]
    [InlineData("AdvanceWhen(Failures < 5.Events()).ContainWhen({|ROL2003:Failures > 3.Events()|})", "failures < 5 events", "contains when failures > 3 events", "of 4 events")]
    [InlineData("AdvanceWhen(Errors < 3.Percent(), Errors > 1.Percent()).RollBackWhen({|ROL2003:Errors > 2.Percent()|})", "errors < 3 percent and errors > 1 percent", "rolls back when errors > 2 percent", "between 2 percent and 3 percent")]
    [InlineData("AdvanceWhen(Condition.AnyOf(Errors < 3.Percent(), Condition.NoIncident)).RollBackWhen({|ROL2003:Condition.AllOf(Errors > 2.Percent())|})", "errors < 3 percent", "rolls back when errors > 2 percent", "between 2 percent and 3 percent")]
    [InlineData("AdvanceWhen(Latency.P99 < 3.Times(Baseline.Before)).RollBackWhen({|ROL2003:Latency.P99 > 2.Times(Baseline.Before)|})", "latency p99 < 3 times the state before", "rolls back when latency p99 > 2 times the state before", "between 2 times the state before and 3 times the state before")]
    public async Task Reading_that_does_both_is_flagged_at_the_stopping_condition(string verbs, string advance, string stop, string both)
    {
        var found = await Rules.Path($"""Stage.Named("full").ToEveryone().{verbs}""");

        Assert.Equal(
            $"Stage 'full' advances while {advance} and {stop}, so a reading {both} would do both; move a threshold until the two do not overlap.",
            found[0].GetMessage());
    }

    [Fact]
    public Task Stop_loss_of_the_plan_is_held_against_every_stage() => Rules.Plan("""
        RolloutPlan.For("p").Changing(Flag)
            .Through(
                Stage.Named("a").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 0.1.Percent()),
                Stage.Named("b").ToEveryone().AdvanceWhen(Errors < 1.Percent()))
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss({|ROL2003:Errors > 0.5.Percent()|})
        """);

    [Theory]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors > 1.Percent())")]
    [InlineData("AdvanceWhen(Failures < 1.Events()).RollBackWhen(Failures > 0.Events())")]
    [InlineData("AdvanceWhen(Failures.StaysAtZero()).RollBackWhen(Failures > 0.Events())")]
    [InlineData("AdvanceWhen(Latency.P50 < 1.Seconds()).RollBackWhen(Latency.P99 > 10.Milliseconds())")]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Failures > 3.Events())")]
    [InlineData("AdvanceWhen(Errors < 1.Percent(), Errors > 2.Percent()).RollBackWhen(Errors > 0.Percent())")]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors > 0.5.Times(Baseline.Control))")]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors.ObserveOnly() > 0.5.Percent())")]
    [InlineData("AdvanceWhen(Errors < Unread.Number.Percent()).RollBackWhen(Errors > 0.5.Percent())")]
    [InlineData("AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors > Unread.Number.Percent())")]
    public Task Readings_that_do_not_overlap_are_clean(string verbs) => Rules.Path($"""Stage.Named("full").ToEveryone().{verbs}""");
}
