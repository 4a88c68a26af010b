using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

/// <summary>The part of ROL2005 that counts samples.</summary>
public class GateYieldTests
{
    const string Id = "ROL2005";

    static readonly RatioMetric Errors = SmallPlan.Errors;

    [Fact]
    public void A_gate_that_needs_more_requests_than_can_come_is_flagged() => Reviewed.Says(Id, Along(Gated(Errors < 0.001.Percent()), 10), (
        "stage 'some' / advance",
        "Stage 'some' gets at most 9,000 requests in 1 day 1 hour, the longest that it may stay, and to show that errors < 0.001 percent takes 377,927, even when none of them fails, so the gate cannot turn healthy and the rollout cannot go on; expose more in To(...), let the stage stay longer in ObserveFor(...), or ask for less in AdvanceWhen(...)."));

    [Fact]
    public void How_many_events_a_request_brings_is_not_known() =>
        Reviewed.IsSilent(Id, Along(Gated(Metric.Count("calls").ExercisedAtLeast(1_000_000.Events())).EndingWithin(2.Hours()), 10));

    [Fact]
    public void A_floor_is_held_against_the_requests_too()
    {
        Reviewed.Says(Id, Along(Gated((Errors < 1.Percent()).WithAtLeast(10_000.Events())).EndingWithin(2.Hours()), 10), (
            "stage 'some' / advance",
            "Stage 'some' gets at most 720 requests in 2 hours, the longest that it may stay, and to show that errors < 1 percent with at least 10,000 samples takes 10,000, so the gate cannot turn healthy and the rollout cannot go on; expose more in To(...), let the stage stay longer in ObserveFor(...), or ask for less in AdvanceWhen(...)."));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_last_request_decides(int more, bool isFlagged)
    {
        // 376 requests show less than 1 percent: 375 or 376 of them come.
        var stage = Stage.Named("some").To(100.PercentOfTraffic()).ObserveFor(1.Seconds()).EndingWithin((374 + more).Seconds()).AdvanceWhen(Errors < 1.Percent());
        Assert.Equal(isFlagged, System.Array.IndexOf(Reviewed.Ids(Along(stage, 1)), Id) >= 0);
    }

    [Fact]
    public void Retries_and_the_parts_of_a_combination_count()
    {
        var stage = Stage.Named("some").To(100.PercentOfTraffic()).EndingWithin(400.Seconds());
        Reviewed.IsSilent(Id, Along(stage.AdvanceWhen(Errors < 1.Percent()), 1));
        Assert.Contains(Id, Reviewed.Ids(Along(stage.AdvanceWhen(Metric.Ratio("errors").RetriedAtMost(1) < 1.Percent()), 1)));
        Assert.Contains(Id, Reviewed.Ids(Along(stage.AdvanceWhen(Condition.AllOf(Errors < 1.Percent(), Metric.Latency("request").P999 < 1.Seconds())), 1)));
        Reviewed.IsSilent(Id, Along(stage.AdvanceWhen(Condition.AnyOf(Errors < 1.Percent(), Errors < 0.1.Percent())), 1));
    }

    [Fact]
    public void The_time_to_stay_is_what_the_plan_says_or_else_the_policy()
    {
        var stage = Stage.Named("some").To(100.PercentOfTraffic()).ObserveFor(10.Seconds()).AdvanceWhen(Errors < 1.Percent());
        Reviewed.IsSilent(Id, Along(stage, 1));
        Reviewed.IsSilent(Id, Along(stage.IfUndecided(366.Seconds(), Then.RollBack), 1));
        Assert.Contains(Id, Reviewed.Ids(Along(stage.IfUndecided(365.Seconds(), Then.RollBack), 1)));
        Assert.Contains(Along(stage, 1).Review(RolloutPolicy.Named("p").HoldingAtMost(365.Seconds())), finding => finding.Id == Id);
        Assert.DoesNotContain(Along(stage, 1).Review(RolloutPolicy.Named("p").HoldingAtMost(366.Seconds())), finding => finding.Id == Id);
    }

    [Fact]
    public void A_stage_that_is_left_undecided_needs_no_sample() => Reviewed.IsSilent(Id, Along(Gated(Errors < 0.001.Percent()).IfUndecided(1.Hours(), Then.Advance), 10));

    [Fact]
    public void Where_it_is_not_known_how_many_come_nothing_is_said()
    {
        Reviewed.IsSilent(Id, Along(Gated(Errors < 0.001.Percent()), 10).GrowingTo(100_000.RequestsPerSecond()));
        Reviewed.IsSilent(Id, Along(Gated(Errors.Synthetic() < 0.001.Percent()), 10));
        Reviewed.IsSilent(Id, Along(Gated(Errors.ObserveOnly() < 0.001.Percent()), 10));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(1.PercentOfUsers()).AdvanceWhen(Errors < 0.001.Percent()), 10));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").InStaging("test").AdvanceWhen(Errors < 0.001.Percent()), 10));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(1.PercentOfTraffic(), Audience.Internal).AdvanceWhen(Errors < 0.001.Percent()), 10));
    }

    static Stage Gated(Condition condition) => Stage.Named("some").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(condition);

    static RolloutPlan Along(Stage stage, int traffic) =>
        SmallPlan.Along(SmallPlan.Flag, stage, Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Expecting(traffic.RequestsPerSecond());
}
