using System.Linq;
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
    public void A_declared_limit_that_no_signal_shows_is_flagged()
    {
        var answers = WatchedPlan.Of(Change.Contract("answers"), Healthy, Failing).Touching(Critical.Payments);
        Reviewed.Says(
            Id, answers.CostingAtMost(500.Euros()).KeepingHeadroom(30.Percent()),
            ("plan / cost limit",
            "Plan 'p' may cost 500 EUR more at most, and judges metric 'errors' alone, so nobody sees when that limit is passed; judge a metric such as Metric.Cost(...) in EUR, or one with ShowingHarmTo(Harmed.Cost)."),
            ("plan / headroom",
            "Plan 'p' is to keep 30 percent of the capacity free, and judges metric 'errors' alone, so nobody sees when that limit is passed; judge a metric of the load, such as one with ShowingHarmTo(Harmed.System)."));
        Reviewed.Says(
            Id, WatchedPlan.Along(Change.Contract("answers"), WatchedPlan.Tenth, WatchedPlan.Everyone).KeepingHeadroom(30.Percent()),
            ("plan / headroom",
            "Plan 'p' is to keep 30 percent of the capacity free, and judges no metric, so nobody sees when that limit is passed; judge a metric of the load, such as one with ShowingHarmTo(Harmed.System)."));
    }

    [Fact]
    public void Each_limit_needs_a_signal_of_its_own()
    {
        var cost = Metric.Cost("cost", "EUR", per: "request");
        var limited = WatchedPlan.Of(Change.Contract("answers"), Healthy, Failing).CostingAtMost(500.Euros()).KeepingHeadroom(30.Percent());
        Assert.Equal(["plan / headroom"], Elements(limited.StopLoss(cost > 1.Euros())));
        Assert.Equal(["plan / cost limit"], Elements(limited.StopLoss(WatchedPlan.Load > 70.Percent())));
        Assert.Equal(["plan / cost limit"], Elements(limited.StopLoss(Metric.Gauge("queue", "jobs").ShowingHarmTo(Harmed.System) > 70.Of("jobs"))));
        Assert.Equal(["plan / cost limit", "plan / headroom"], Elements(limited.StopLoss(Metric.Cost("cost", "USD", per: "request") > Money.Of(1, "USD"))));
        Assert.Empty(Elements(limited.StopLoss(cost > 1.Euros(), WatchedPlan.Load > 70.Percent())));
        Assert.Empty(Elements(limited.StopLoss(Metric.Ratio("unsaid") > 70.Percent())));
    }

    static string[] Elements(RolloutPlan plan) => [.. plan.Review(Demands.EveryRule).Where(finding => finding.Id == Id).Select(finding => finding.Element)];

    [Fact]
    public void Another_change_needs_none() => Reviewed.IsSilent(Id, WatchedPlan.Of(Change.Contract("answers"), Healthy, Failing));

    [Fact]
    public void What_is_removed_from_behind_a_cache_costs_no_more_than_before() => Reviewed.IsSilent(
        Id, WatchedPlan.Of(Change.Removal("key").On(Target.Of("metadata", "published=yes").Caching(12.Hours())), Healthy, Failing));
}
