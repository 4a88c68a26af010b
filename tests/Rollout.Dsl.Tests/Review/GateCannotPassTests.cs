using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class GateCannotPassTests
{
    const string Id = "ROL2005";

    static readonly RatioMetric Errors = SmallPlan.Errors;
    static readonly CountMetric Failures = Metric.Count("failures");
    static readonly LatencyMetric Latency = Metric.Latency("request");

    [Fact]
    public void Conditions_that_leave_no_reading_are_flagged() => Reviewed.Says(Id, Of(Errors < 1.Percent(), Failures < 5.Events(), Errors > 2.Percent()), (
        "stage 'some' / advance",
        "Stage 'some' advances only while errors < 1 percent and errors > 2 percent, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes."));

    [Fact]
    public void A_condition_outside_its_scale_is_flagged()
    {
        Reviewed.Says(Id, Of(Errors > 100.Percent()), (
            "stage 'some' / advance",
            "Stage 'some' advances only while errors > 100 percent, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes."));
        Assert.Contains(Id, Reviewed.Ids(Of(Failures < 0.Events())));
        Assert.Contains(Id, Reviewed.Ids(Of(Errors < 0.Percent())));
        Assert.Contains(Id, Reviewed.Ids(Of(Failures > 0.Events(), Failures.StaysAtZero())));
    }

    [Fact]
    public void Each_signal_that_cannot_pass_is_told_once() => Assert.Equal(
        [Id, Id],
        Reviewed.Ids(Of(Errors < 1.Percent(), Errors > 2.Percent(), Errors > 3.Percent(), Failures < 1.Events(), Failures > 1.Events())));

    [Fact]
    public void A_gate_that_some_reading_passes_is_clean()
    {
        Assert.Empty(Reviewed.Ids(Of(Errors < 2.Percent(), Errors > 1.Percent())));
        Assert.Empty(Reviewed.Ids(Of(Latency.P50 > 2.Seconds(), Latency.P99 < 1.Seconds())));
        Assert.Empty(Reviewed.Ids(Of(Failures < 1.Events(), Failures.StaysAtZero())));
    }

    [Fact]
    public void A_condition_that_was_not_read_is_not_counted()
    {
        var high = (Threshold)(Errors > 2.Percent());
        Assert.Empty(Reviewed.Ids(Of(Errors < 1.Percent(), (Condition)high.With(high.Facts.Set(Fact.Limit, NotRead.Value), Provenance.Unknown))));
        Assert.Equal([Id], Reviewed.Ids(Of(Errors < 1.Percent(), (Condition)Unread.Of(typeof(Condition))!, high)));
    }

    [Fact]
    public void A_condition_that_has_to_hold_for_longer_than_the_stage_lasts_is_flagged()
    {
        var stage = Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen((Errors < 1.Percent()).SustainedFor(2.Hours()));
        Reviewed.Says(Id, Along(stage.ObserveFor(1.Hours())), (
            "stage 'some' / advance",
            "Stage 'some' lasts 1 hour and advances only while errors < 1 percent for 2 hours, which it is too short to show, so the rollout cannot go on; observe for longer in ObserveFor(...), or write a shorter time in SustainedFor(...)."));
        Reviewed.IsSilent(Id, Along(stage.ObserveFor(2.Hours())));
        Reviewed.IsSilent(Id, Along(stage.ObserveFor(1.Hours()).StayFor(3.Hours(), Without.Incident)));
        Reviewed.IsSilent(Id, Along(stage));
    }

    [Fact]
    public void Alternatives_that_all_leave_no_reading_are_flagged()
    {
        Reviewed.Says(Id, Of(Failures < 5.Events(), Condition.AnyOf(Errors > 2.Percent(), Errors > 3.Percent()), Errors < 1.Percent()), (
            "stage 'some' / advance",
            "Stage 'some' advances only while (errors > 2 percent or errors > 3 percent) and errors < 1 percent, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes."));
        Reviewed.IsSilent(Id, Of(Condition.AnyOf(Errors > 2.Percent(), Failures < 3.Events()), Errors < 1.Percent()));
        Assert.Contains(Id, Reviewed.Ids(Of(Condition.AllOf(Errors > 2.Percent(), Errors < 1.Percent()))));
    }

    [Fact]
    public void Limits_are_held_against_each_other_only_on_the_same_signal()
    {
        Reviewed.IsSilent(Id, Of(Errors < 2.Times(Baseline.Control), Errors > 3.Times(Baseline.Before), Errors < 1.Percent()));
        Assert.Contains(Id, Reviewed.Ids(Of(Errors < 2.Times(Baseline.Control), Errors > 3.Times(Baseline.Control))));
        Reviewed.IsSilent(Id, Of((Failures < 3.Events()).InEachRegion(), Failures > 5.Events()));
        Assert.Contains(Id, Reviewed.Ids(Of((Failures < 3.Events()).InEachRegion(), Condition.AnyOf(Failures > 5.Events()).InEachRegion())));
    }

    [Fact]
    public void A_condition_that_is_only_watched_closes_nothing() => Reviewed.IsSilent(Id, Of(Errors.ObserveOnly() > 100.Percent(), Failures < 3.Events()));

    static RolloutPlan Along(Stage stage) =>
        SmallPlan.Along(SmallPlan.Flag, stage).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).StopLoss(Metric.Ratio("timeouts") > 1.Percent()).OwnedBy(Role.OnCall)
            .EndingBelowEveryone("only its gate is judged");

    static RolloutPlan Of(params Condition[] conditions) => Along(Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(conditions));
}
