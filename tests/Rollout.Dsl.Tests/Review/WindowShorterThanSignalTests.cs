using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class WindowShorterThanSignalTests
{
    const string Id = "ROL2006";

    static readonly LatencyMetric Slow = Metric.Latency("orders shipped").LaggingBy(50.Minutes()).SampledEvery(15.Minutes());
    static readonly Condition Quick = WatchedPlan.Errors < 1.Percent();

    [Fact]
    public void A_stage_that_ends_before_its_signal_shows_anything_is_flagged() => Reviewed.Says(
        Id,
        With(WatchedPlan.Tenth.AdvanceWhen(Quick, Slow.P99 < 1.Days())),
        ("stage 'tenth' / advance", "Stage 'tenth' lasts 1 hour, and metric 'orders shipped' needs 1 hour 5 minutes to show what happens in it (50 minutes late and 15 minutes from one reading to the next), so the gate is judged by readings from before it; observe for at least that long in ObserveFor(...)."));

    [Fact]
    public void The_time_to_settle_counts() => Reviewed.Says(
        Id,
        With(WatchedPlan.Tenth.SettlingFor(90.Minutes()).AdvanceWhen(Condition.AllOf(Quick, Condition.NoIncident))),
        ("stage 'tenth' / advance", "Stage 'tenth' lasts 1 hour, and metric 'errors' needs 1 hour 30 minutes to show what happens in it (1 hour 30 minutes to settle), so the gate is judged by readings from before it; observe for at least that long in ObserveFor(...)."));

    [Fact]
    public void A_stage_that_lasts_long_enough_is_clean()
    {
        Reviewed.IsSilent(Id, With(WatchedPlan.Tenth.SettlingFor(1.Hours()).AdvanceWhen(Quick)));
        Reviewed.IsSilent(Id, With(WatchedPlan.Tenth.StayFor(2.Hours(), Without.Incident).AdvanceWhen(Slow.P99 < 1.Days())));
        Reviewed.IsSilent(Id, With(Stage.Named("at once").To(10.PercentOfUsers()).AdvanceWhen(Slow.P99 < 1.Days())));
    }

    [Fact]
    public void A_signal_that_need_not_pass_or_decides_nothing_is_not_asked()
    {
        Reviewed.IsSilent(Id, With(WatchedPlan.Tenth.AdvanceWhen(Condition.AnyOf(Quick, Slow.P99 < 1.Days()))));
        Reviewed.IsSilent(Id, With(WatchedPlan.Tenth.AdvanceWhen(Quick, Slow.ObserveOnly().P99 < 1.Days())));
        Reviewed.IsSilent(Id, With(WatchedPlan.Tenth.AdvanceWhen(Quick).RollBackWhen(Slow.P99 > 2.Days())));
    }

    [Fact]
    public void A_plan_of_low_risk_is_spared() => Reviewed.IsSilent(
        Id, WatchedPlan.Along(Change.Flag("F"), WatchedPlan.Tenth.AdvanceWhen(Slow.P99 < 1.Days()), WatchedPlan.Everyone));

    static RolloutPlan With(Stage stage) => WatchedPlan.Along(WatchedPlan.Pool, stage, WatchedPlan.Everyone);
}
