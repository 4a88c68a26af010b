using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ThresholdLoosensTests
{
    const string Id = "ROL2014";

    static readonly LatencyMetric Latency = Metric.Latency("request");
    static readonly CountMetric Failures = Metric.Count("failures");

    [Fact]
    public void A_gate_that_lets_more_pass_is_flagged() => Reviewed.Says(
        Id, Growing(stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()), stage => stage.AdvanceWhen(WatchedPlan.Errors < 2.Percent())), (
        "stage 'all'",
        "Stage 'all' exposes everyone after stage 'tenth' exposed 10 percent of users, and it tolerates more (errors < 2 percent after errors < 1 percent), so what was too bad for few is good enough for many; write in it the limit of the smaller stage, or a tighter one."));

    [Fact]
    public void Stops_that_act_later_are_flagged_together_with_the_gate() => Reviewed.Says(
        Id,
        Growing(
            stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()).RollBackWhen(Latency.P99 > 1.Seconds()),
            stage => stage.AdvanceWhen(WatchedPlan.Errors < 2.Percent()).RollBackWhen(Latency.P99 > 2.Seconds())),
        (
            "stage 'all'",
            "Stage 'all' exposes everyone after stage 'tenth' exposed 10 percent of users, and it tolerates more (errors < 2 percent after errors < 1 percent and request p99 > 2 seconds after request p99 > 1 second), so what was too bad for few is good enough for many; write in it the limit of the smaller stage, or a tighter one."));

    [Fact]
    public void The_same_or_a_tighter_limit_is_clean()
    {
        Reviewed.IsSilent(Id, Growing(stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()), stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent())));
        Reviewed.IsSilent(Id, Growing(stage => stage.RollBackWhen(Latency.P99 > 2.Seconds()), stage => stage.RollBackWhen(Latency.P99 > 1.Seconds())));
        Reviewed.IsSilent(Id, Growing(stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()), stage => stage.AdvanceWhen(Latency.P99 < 1.Seconds())));
    }

    [Fact]
    public void What_grows_with_the_exposure_is_not_compared() => Reviewed.IsSilent(
        Id, Growing(stage => stage.AdvanceWhen(Failures < 2.Events()), stage => stage.AdvanceWhen(Failures < 20.Events())));

    [Fact]
    public void A_stop_loss_of_the_plan_on_the_same_signal_may_hold_what_the_stage_lets_go() => Reviewed.IsSilent(
        Id,
        Growing(stage => stage.RollBackWhen(WatchedPlan.Errors > 1.Percent()), stage => stage.RollBackWhen(WatchedPlan.Errors > 2.Percent())).StopLoss(WatchedPlan.Errors > 1.Percent()));

    [Fact]
    public void Conditions_that_count_in_different_ways_are_not_compared() => Reviewed.IsSilent(
        Id,
        Growing(
            stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()), stage => stage.AdvanceWhen((WatchedPlan.Errors < 2.Percent()).WithAtLeast(500.Events()))));

    [Fact]
    public void A_limit_that_is_wrong_itself_is_the_matter_of_another_rule()
    {
        Reviewed.IsSilent(Id, Growing(stage => stage.AdvanceWhen(WatchedPlan.Errors > 100.Percent()), stage => stage.AdvanceWhen(WatchedPlan.Errors > 99.Percent())));
        Reviewed.IsSilent(
            Id,
            Growing(stage => stage.AdvanceWhen(WatchedPlan.Errors < 1.Percent()), stage => stage.AdvanceWhen(WatchedPlan.Errors < 9.Percent())).StopLoss(WatchedPlan.Errors > 3.Percent()));
    }

    static RolloutPlan Growing(System.Func<Stage, Stage> tenth, System.Func<Stage, Stage> all) =>
        WatchedPlan.Along(Change.Code("web", "1", "2"), tenth(WatchedPlan.Tenth), all(WatchedPlan.Everyone));
}
