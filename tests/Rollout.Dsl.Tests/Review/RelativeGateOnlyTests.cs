using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RelativeGateOnlyTests
{
    const string Id = "ROL2026";

    static readonly LatencyMetric Latency = Metric.Latency("request");
    static readonly Condition Alike = WatchedPlan.Errors < 1.2.Times(Baseline.Control);
    static readonly Condition Worse = WatchedPlan.Errors > 2.Times(Baseline.Control);

    [Fact]
    public void A_plan_that_only_compares_is_flagged() => Reviewed.Says(Id, WatchedPlan.By(Condition.AllOf(Alike, Latency.P99 < 1.5.Times(Baseline.Holdout)), Worse), (
        "plan",
        "Plan 'p' judges metrics 'errors' and 'request' only relative to the control and the holdout, so what hurts both alike, such as a shared store that slows down, stays healthy; add a condition with a limit of its own, or one relative to Baseline.Before."));

    [Fact]
    public void A_limit_that_is_watched_only_does_not_help() =>
        Assert.Contains(Id, Reviewed.Ids(WatchedPlan.By(Condition.AllOf(Alike, WatchedPlan.Load.ObserveOnly() < 80.Percent()), Worse)));

    [Fact]
    public void One_condition_that_is_not_relative_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Alike, WatchedPlan.Errors > 5.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Alike, WatchedPlan.Errors > 2.Times(Baseline.Before)));
        Reviewed.IsSilent(Id, WatchedPlan.By(Condition.AllOf(Alike, Condition.NoIncident), Worse));
    }
}
