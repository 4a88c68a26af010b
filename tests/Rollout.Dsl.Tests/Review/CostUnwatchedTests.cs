using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class CostUnwatchedTests
{
    const string Id = "ROL2018";

    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly Condition Failing = WatchedPlan.Errors > 5.Percent();

    [Fact]
    public void Infrastructure_without_a_signal_of_capacity_is_flagged() => Reviewed.Says(Id, WatchedPlan.By(Healthy, Failing), (
        "change 'pool'",
        "Change 'pool' changes infrastructure, and the plan judges metric 'errors' alone, not what that costs or how much room is left, so the load or the bill can grow until something breaks; judge a metric with ShowingHarmTo(Harmed.System) or ShowingHarmTo(Harmed.Cost)."));

    [Fact]
    public void A_backfill_and_a_cache_without_one_are_flagged()
    {
        Reviewed.Says(Id, WatchedPlan.Of(Change.Data("rows").Backfilling("old rows"), Healthy, Failing), (
            "change 'rows'",
            "Change 'rows' backfills old rows in the background, and the plan judges metric 'errors' alone, not what that costs or how much room is left, so the load or the bill can grow until something breaks; judge a metric with ShowingHarmTo(Harmed.System) or ShowingHarmTo(Harmed.Cost)."));
        Reviewed.Says(Id, WatchedPlan.Of(Change.Contract("answers").On(Target.Of("edges", "role=edge").Caching(1.Hours())), Healthy, Failing), (
            "change 'answers'",
            "Change 'answers' is made on edges, which cache, and the plan judges metric 'errors' alone, not what that costs or how much room is left, so the load or the bill can grow until something breaks; judge a metric with ShowingHarmTo(Harmed.System) or ShowingHarmTo(Harmed.Cost)."));
    }

    [Fact]
    public void A_signal_that_shows_or_may_show_capacity_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Load > 80.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Metric.Ratio("cpu") > 80.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Metric.Gauge("queue", "jobs").ShowingHarmTo(Harmed.Users) > 500.Of("jobs")));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Errors.Leading() > 1.Percent()));
    }

    [Fact]
    public void Another_change_needs_none() => Reviewed.IsSilent(Id, WatchedPlan.Of(Change.Contract("answers"), Healthy, Failing));

    [Fact]
    public void What_is_removed_from_behind_a_cache_costs_no_more_than_before() => Reviewed.IsSilent(
        Id, WatchedPlan.Of(Change.Removal("key").On(Target.Of("metadata", "published=yes").Caching(12.Hours())), Healthy, Failing));
}
