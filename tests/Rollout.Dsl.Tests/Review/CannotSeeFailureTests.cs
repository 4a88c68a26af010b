using System;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Numbers;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class CannotSeeFailureTests
{
    const string Id = "ROL2009";

    static readonly RatioMetric Errors = SmallPlan.Errors;

    [Fact]
    public void A_stage_that_sees_too_little_for_its_stop_loss_is_flagged() => Reviewed.Says(Id, Along(Some(1.PercentOfTraffic()), 20), (
        "stage 'some' / advance",
        "Stage 'some' sees at most 720 requests in 1 hour, too few for any test to tell in four of five cases a failure of 0.5 percent from the 0.1 percent that errors < 0.1 percent tolerates, so a failing release looks like a healthy one; observe for 1 hour 30 minutes in ObserveFor(...) or expose 2 percent in To(...)."));

    [Fact]
    public void What_is_feared_counts_before_the_stop_loss()
    {
        Reviewed.Says(Id, Along(Some(1.PercentOfTraffic()), 100).Fearing("double charges", Errors, 0.2.Percent()).Fearing("timeouts", Errors, 5.Percent()), (
            "stage 'some' / advance",
            "Stage 'some' sees at most 3,600 requests in 1 hour, too few for any test to tell in four of five cases a failure of 0.2 percent from the 0.1 percent that errors < 0.1 percent tolerates, so a failing release looks like a healthy one; observe for 3 hours in ObserveFor(...) or expose 3 percent in To(...)."));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()), 100));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()), 20).Fearing("an outage", Errors, 50.Percent()));
    }

    [Theory]
    [InlineData(100, 12, "observe for 30 minutes in ObserveFor(...) or expose 13 percent in To(...)")]
    [InlineData(1, 12, "observe for 2 days in ObserveFor(...)")]
    [InlineData(1, 10.01, "add to AdvanceWhen(...) a signal that a failing release moves further")]
    public void Only_what_would_do_is_proposed(int traffic, double stopLoss, string remedy)
    {
        var stage = Stage.Named("some").To(1.PercentOfTraffic()).ObserveFor(2.Minutes()).AdvanceWhen(Errors < 10.Percent());
        var finding = Assert.Single(Along(stage, traffic, stopLoss.Percent()).Review(), finding => finding.Id == Id);
        Assert.EndsWith($"; {remedy}.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tightest_condition_and_the_most_visible_threshold_count()
    {
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()).RollBackWhen(Errors > 2.Percent()), 20));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic(), errors: 0.3.Percent()).AdvanceWhen(Errors < 0.01.Percent()), 20));
    }

    [Fact]
    public void A_share_of_success_is_read_as_its_rest()
    {
        var delivered = Metric.Ratio("delivered");
        var stage = Stage.Named("some").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(delivered > 99.9.Percent()).RollBackWhen(delivered < 99.5.Percent());
        Assert.Contains(Id, Reviewed.Ids(Along(stage, 20)));
        Reviewed.IsSilent(Id, Along(stage, 30));
    }

    [Fact]
    public void Where_the_traffic_of_the_stage_may_be_more_nothing_is_said()
    {
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()), 20).GrowingTo(30.RequestsPerSecond()));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()), 20).Peaking(Peak.Daily(new(8, 0), new(9, 0), "UTC").At(30.RequestsPerSecond())));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfUsers()), 20));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(1.PercentOfTraffic(), Audience.Internal).ObserveFor(1.Hours()).AdvanceWhen(Errors < 0.1.Percent()), 20));
        Reviewed.IsSilent(Id, Along(Some(1.PercentOfTraffic()).StayFor(2.Hours(), Without.Incident), 20));
    }

    [Fact]
    public void Conditions_that_no_share_of_the_traffic_decides_are_not_judged()
    {
        Reviewed.IsSilent(Id, Along(Gated(Errors.Synthetic() < 0.1.Percent()).RollBackWhen(Errors.Synthetic() > 0.5.Percent()), 20));
        Reviewed.IsSilent(Id, Along(Gated((Errors < 0.1.Percent()).InEachRegion()).RollBackWhen((Errors > 0.5.Percent()).InEachRegion()), 20));
        Reviewed.IsSilent(Id, Along(Gated(Metric.Latency("request").P99 < 1.Seconds()).RollBackWhen(Metric.Latency("request").P99 > 2.Seconds()), 1));
        Reviewed.IsSilent(Id, Along(Gated(Errors.ObserveOnly() < 0.1.Percent()), 20));
        Reviewed.IsSilent(Id, Along(Gated(Metric.Ratio("other") < 0.1.Percent()), 20));
    }

    [Fact]
    public void A_gate_that_cannot_pass_at_all_is_left_to_its_rule()
    {
        var plan = Along(Some(1.PercentOfTraffic()).EndingWithin(2.Hours()), 20);
        Assert.Contains("ROL2005", Reviewed.Ids(plan));
        Reviewed.IsSilent(Id, plan);
        var stage = Some(1.PercentOfTraffic());
        Reviewed.IsSilent(Id, Along((Stage)stage.With(stage.Facts.Set(Fact.Bound, NotRead.Value), stage.Provenance), 20));
    }

    [Fact]
    public void The_low_classes_are_spared() => Reviewed.IsSilent(
        Id, SmallPlan.Along(SmallPlan.Flag, Some(1.PercentOfTraffic()), Stage.Named("all").ToEveryone())
            .Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Expecting(20.RequestsPerSecond()).StopLoss(Errors > 0.5.Percent()).OwnedBy(Role.OnCall));

    [Fact]
    public void No_stage_is_flagged_on_which_the_best_test_would_do() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 100).Zip(Gen.Choose(2, 20)).Zip(Gen.Choose(1, 600)).ToArbitrary(),
        given =>
        {
            var ((tolerated, times), traffic) = given;
            var (low, high) = ((tolerated / 100.0).Percent(), Math.Min(90, tolerated * times / 100.0).Percent());
            var plan = Along(Some(1.PercentOfTraffic(), errors: low), traffic, stopLoss: high);
            var power = BestTest.Power(Math.Floor(traffic * 36.0), (double)low.Percent / 100, (double)high.Percent / 100, 0.05);
            return Array.IndexOf(Reviewed.Ids(plan), Id) >= 0 ? power < 0.8 : power >= 0.8 || Array.IndexOf(Reviewed.Ids(plan), "ROL2005") >= 0;
        }));

    static Stage Some(Exposure exposure, Ratio? errors = null) =>
        Stage.Named("some").To(exposure).ObserveFor(1.Hours()).AdvanceWhen(Errors < (errors ?? 0.1.Percent()));

    static Stage Gated(Condition condition) => Stage.Named("some").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(condition);

    static RolloutPlan Along(Stage stage, int traffic, Ratio? stopLoss = null) =>
        SmallPlan.Along(SmallPlan.Flag, stage, Stage.Named("all").ToEveryone()).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()))
            .Expecting(traffic.RequestsPerSecond()).StopLoss(Errors > (stopLoss ?? 0.5.Percent())).OwnedBy(Role.OnCall).Touching(Sensitive.Payments);
}
