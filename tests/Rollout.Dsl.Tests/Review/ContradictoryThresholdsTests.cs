using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ContradictoryThresholdsTests
{
    const string Id = "ROL2003";

    static readonly Stage Some = Stage.Named("some").To(10.PercentOfUsers());
    static readonly RatioMetric Errors = SmallPlan.Errors;
    static readonly CountMetric Failures = Metric.Count("failures");
    static readonly LatencyMetric Latency = Metric.Latency("request");

    [Fact]
    public void A_reading_that_both_advances_and_rolls_back_is_flagged() => Reviewed.Says(
        Id, Of(Some.AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors > 0.5.Percent())), (
        "stage 'some' / roll back 1",
        "Stage 'some' advances while errors < 1 percent and rolls back when errors > 0.5 percent, so a reading between 0.5 percent and 1 percent would do both; move a threshold until the two do not overlap."));

    [Fact]
    public void Every_kind_of_stop_is_held_against_the_gate() => Reviewed.Says(
        Id,
        Of(Some.AdvanceWhen(Failures < 10.Events()).ContainWhen(Failures > 7.Events()).HoldWhen(Failures > 20.Events(), Failures > 8.Events()).StopLoss(Failures.StaysAtZero()))
            .StopLoss(StopLoss.Halting(Failures > 5.Events())),
        ("stage 'some' / contain 1", "Stage 'some' advances while failures < 10 events and contains when failures > 7 events, so a reading between 8 events and 9 events would do both; move a threshold until the two do not overlap."),
        ("stage 'some' / hold 2", "Stage 'some' advances while failures < 10 events and holds when failures > 8 events, so a reading of 9 events would do both; move a threshold until the two do not overlap."),
        ("stage 'some' / stop-loss 1", "Stage 'some' advances while failures < 10 events and stops by its stop-loss when failures stays at zero, so a reading of 0 events would do both; move a threshold until the two do not overlap."),
        ("stage 'some' / plan stop-loss 1", "Stage 'some' advances while failures < 10 events and stops by the plan's stop-loss when failures > 5 events, so a reading between 6 events and 9 events would do both; move a threshold until the two do not overlap."));

    [Fact]
    public void All_advance_conditions_have_to_let_the_reading_pass()
    {
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 2.Percent(), Errors < 1.Percent()).RollBackWhen(Errors > 1.Percent())));
        Reviewed.Says(Id, Of(Some.AdvanceWhen(Latency.P99 < 2.Seconds(), Latency.P99 > 1.Seconds()).RollBackWhen(Latency.P99 > 1.5.Seconds())), (
            "stage 'some' / roll back 1",
            "Stage 'some' advances while request p99 < 2 seconds and request p99 > 1 second and rolls back when request p99 > 1 second 500 milliseconds, so a reading between 1 second 500 milliseconds and 2 seconds would do both; move a threshold until the two do not overlap."));
    }

    [Fact]
    public void Thresholds_that_touch_do_not_overlap()
    {
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors > 1.Percent())));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Failures < 1.Events()).RollBackWhen(Failures > 0.Events())));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Failures.StaysAtZero()).RollBackWhen(Failures > 0.Events())));
    }

    [Fact]
    public void Different_signals_do_not_contradict_each_other()
    {
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Metric.Ratio("other") > 0.5.Percent())));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Latency.P50 < 1.Seconds()).RollBackWhen(Latency.P99 > 0.5.Seconds())));
    }

    [Fact]
    public void Two_metrics_whose_names_were_not_read_may_be_different_ones()
    {
        var unread = (RatioMetric)Unread.Of(typeof(RatioMetric))!;
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(unread < 1.Percent()).RollBackWhen(unread > 0.5.Percent())));
    }

    [Fact]
    public void A_way_through_the_gate_is_held_against_a_way_to_stop() => Reviewed.Says(
        Id, Of(Some.AdvanceWhen(Condition.AnyOf(Errors < 1.Percent(), Failures.StaysAtZero())).RollBackWhen(Condition.AnyOf(Latency.P99 > 1.Seconds(), Errors > 0.5.Percent()))), (
        "stage 'some' / roll back 1",
        "Stage 'some' advances while errors < 1 percent and rolls back when errors > 0.5 percent, so a reading between 0.5 percent and 1 percent would do both; move a threshold until the two do not overlap."));

    [Fact]
    public void What_stops_by_several_signals_contradicts_a_gate_that_lets_all_of_them_pass()
    {
        var both = Condition.AllOf(Errors > 0.5.Percent(), Failures > 2.Events());
        Reviewed.Says(Id, Of(Some.AdvanceWhen(Errors < 1.Percent(), Failures < 4.Events()).RollBackWhen(both)), (
            "stage 'some' / roll back 1",
            "Stage 'some' advances while errors < 1 percent and failures < 4 events and rolls back when errors > 0.5 percent and failures > 2 events, so errors between 0.5 percent and 1 percent together with failures of 3 events would do both; move a threshold until the two do not overlap."));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 1.Percent(), Failures < 3.Events()).RollBackWhen(both)));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 1.Percent()).RollBackWhen(both)));
    }

    [Fact]
    public void Limits_relative_to_different_baselines_are_different_signals()
    {
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 3.Times(Baseline.Control)).RollBackWhen(Errors > 2.Times(Baseline.Before))));
        Reviewed.Says(Id, Of(Some.AdvanceWhen(Errors < 3.Times(Baseline.Control)).RollBackWhen(Errors > 2.Times(Baseline.Control))), (
            "stage 'some' / roll back 1",
            "Stage 'some' advances while errors < 3 times the control and rolls back when errors > 2 times the control, so a reading between 2 times the control and 3 times the control would do both; move a threshold until the two do not overlap."));
    }

    [Fact]
    public void A_condition_that_is_only_watched_contradicts_nothing()
    {
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors < 1.Percent()).RollBackWhen(Errors.ObserveOnly() > 0.5.Percent())));
        Reviewed.IsSilent(Id, Of(Some.AdvanceWhen(Errors.ObserveOnly() < 1.Percent()).RollBackWhen(Errors > 0.5.Percent())));
    }

    static RolloutPlan Of(Stage stage) => SmallPlan.Along(SmallPlan.Flag, stage).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
