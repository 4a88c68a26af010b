using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OnlyTechnicalSignalsTests
{
    const string Id = "ROL2010";

    static readonly Condition Calm = WatchedPlan.Load < 60.Percent();
    static readonly Condition Loaded = WatchedPlan.Load > 80.Percent();
    static readonly CostMetric Cost = Metric.Cost("cost", "EUR", per: "request").ShowingHarmTo(Harmed.Cost);

    [Fact]
    public void A_plan_that_reads_the_machines_alone_is_flagged() => Reviewed.Says(Id, WatchedPlan.By(Calm, Loaded), (
        "plan",
        "Plan 'p' is judged by metric 'load' alone, said to show harm to the system or the bill, so a release that hurts people while the machines are well goes on; add a metric with ShowingHarmTo(Harmed.Users) or ShowingHarmTo(Harmed.Business)."));

    [Fact]
    public void What_is_only_watched_does_not_help() => Reviewed.Says(
        Id, WatchedPlan.By(Condition.AllOf(Calm, Cost < 1.Euros(), WatchedPlan.Errors.ObserveOnly() < 1.Percent()), Loaded), (
        "plan",
        "Plan 'p' is judged by metrics 'load' and 'cost' alone, said to show harm to the system or the bill, so a release that hurts people while the machines are well goes on; add a metric with ShowingHarmTo(Harmed.Users) or ShowingHarmTo(Harmed.Business)."));

    [Fact]
    public void One_signal_of_harm_to_people_is_enough()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Calm, WatchedPlan.Errors > 1.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Calm, Metric.Ratio("lost orders").ShowingHarmTo(Harmed.Business) > 1.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Calm, Metric.Ratio("denied").ShowingHarmTo(Harmed.Security) > 1.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Calm, ErrorBudget.Of("checkout", 99.9.Percent(), over: 30.Days()).BurnsFasterThan(10.Times(), over: 1.Hours(), and: 5.Minutes())));
    }

    [Fact]
    public void A_metric_of_which_nothing_is_said_may_show_any_harm() => Reviewed.IsSilent(Id, WatchedPlan.By(Calm, Metric.Ratio("failed checkouts") > 1.Percent()));

    [Fact]
    public void A_plan_that_reads_nothing_is_the_matter_of_other_rules() =>
        Reviewed.IsSilent(Id, WatchedPlan.Along(WatchedPlan.Pool, WatchedPlan.Tenth, WatchedPlan.Everyone));
}
