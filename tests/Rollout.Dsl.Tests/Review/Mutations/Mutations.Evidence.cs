using Checkout.Emergencies;
using Checkout.Releases;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using Shop.Releases;
using Storefront.Imports;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Mutations of what plans are judged by.</summary>
static partial class Mutations
{
    static readonly RatioMetric PageErrors = Metric.Ratio("page errors");

    static Mutation[] EvidenceOfStages =>
    [
        new("ROL2001", NewFooterFlow.Plan, plan => plan.At("some", stage => stage.Without(Fact.Advance))),
        new("ROL2002", NewFooterFlow.Plan, plan => plan.Without(Fact.StopLoss)),
        new("ROL2003", NewFooterFlow.Plan, plan => plan.With<StopLoss>(stop => stop.Saying(Fact.Conditions, Tighter(stop)))),
        new("ROL2004", NewFooterFlow.Plan, plan => plan.At("some", stage => stage.Listing(Fact.Advance, PageErrors.ObserveOnly() < 1.Percent()))),
        new("ROL2005", NewFooterFlow.Plan, plan => plan.At("some", stage => stage.AdvanceWhen(PageErrors < 1.Percent(), PageErrors > 5.Percent()))),
        new("ROL2006", Payments, plan => plan.With<RatioMetric>(Named("payments.request.failures"), metric => metric.LaggingBy(1.Hours()))),
        new("ROL2007", Identity.Credentials.SigningKeyRotation.Plan, plan => plan.With<Target>(target => target.Saying(Fact.CacheLife, 30.Days()))),
        new("ROL2008", Judged, plan => plan.With<Condition>(condition => condition is JudgedCondition, condition => condition.Without(Fact.Samples))),
        new("ROL2009", Payments, plan => plan.Saying(Fact.Traffic, 2.RequestsPerSecond())),
        new("ROL2012", Judged, plan => plan.At("canary", stage => stage.Listing(Fact.Advance, Condition.JudgedBy(Judge.Named("smoke test").PassesWithoutData())))),
        new("ROL2013", Stopped, plan => plan.At("all", stage => stage.Without(Fact.Window))),
        new("ROL2014", Cached, plan => plan.At("half", stage => stage.With(Fact.Advance, Named("catalogue.stale_reads"), 0.3.Percent()))),
        new("ROL2022", Cached, plan => plan.With<RatioMetric>(Named("catalogue.stale_reads"), metric => metric.SampledEvery(90.Minutes()))),
        new("ROL2027", Payments, plan => plan.With<Metric>(metric => metric.Saying(Fact.Synthetic, true))),
        new("ROL2028", NewFooterFlow.Plan, plan => plan.At("some", stage => stage.IfUndecided(2.Hours(), Then.Advance))),
    ];

    static Mutation[] EvidenceOfPlans =>
    [
        new("ROL2010", Payments, plan => plan.With<Metric>(metric => metric.Saying(Fact.Harm, Harmed.System))),
        new("ROL2011", Payments, plan => plan.With<RateMetric>(metric => metric.Saying(Fact.Harm, Harmed.Users))),
        new("ROL2015", Payments, plan => plan.With<RateMetric>(metric => metric.Without(Fact.Watches))),
        new("ROL2016", Network.Releases.ResolverSettings.Plan, plan => plan.With<Metric>(Named("dns.failed"), metric => metric.Saying(Fact.Query, metric.Sheet.Query + " > 0.05"))),
        new("ROL2017", Queried, plan => plan.With<Metric>(Named("payments.request.failures"), metric => metric.Without(Fact.ReleaseLabel))),
        new("ROL2018", Unwatched, plan => plan.With<RateMetric>(metric => metric.Saying(Fact.Harm, Harmed.Users))),
        new("ROL2019", Headers, plan => plan.Dropping<StopLoss>(stop => stop.Condition!.Sheet.Metric is CountMetric)),
        new("ROL2020", Ranked, plan => plan.Dropping<Stage>(stage => stage.Sheet.Name == "shadow")),
        new("ROL2021", EmergencyFix.Plan, plan => plan.Dropping<StopLoss>(stop => stop.Condition is BudgetBurn)),
        new("ROL2023", Bases.Drivers(Bases.Driver, Bases.Back(Bases.Driver)), plan => plan.Without(Fact.StartConditions)),
        new("ROL2024", Billing.Releases.PaymentProviderSwitch.Plan, plan => plan.Fearing("a receipt is lost", Metric.Count("receipts lost") > 0.Events())),
        new("ROL2025", Regions, plan => plan.With<Condition>(condition => condition.Without(Fact.EachRegion)).With<Metric>(metric => metric.Without(Fact.PerRegion))),
        new("ROL2026", Compared, plan => plan.At("some", stage => stage.Listing(Fact.Advance, Bases.Errors < 1.2.Times(Baseline.Control)))),
    ];

    /// <summary>The imported canary with one judge.</summary>
    static RolloutPlan Judged => ImportedCanary.Plan.At("canary", stage => stage.Listing(Fact.Advance, Condition.JudgedBy(Judge.Named("canary analysis").DecidesOnEstimate()).WithAtLeast(3_000.Events())));

    /// <summary>Stages that stop by what they say themselves.</summary>
    static RolloutPlan Stopped => ImportedCanary.Plan.Without(Fact.StopLoss).With<Stage>(stage => stage.RollBackWhen(PageErrors > 2.Percent())).At("all", stage => stage.ObserveFor(1.Hours()));

    static RolloutPlan Queried => Payments.With<RatioMetric>(Named("payments.request.failures"), metric => metric.QueriedBy("sum(rate(failures[5m]))"));

    static RolloutPlan Unwatched => Network.Releases.ResolverSettings.Plan.With<Metric>(metric => metric.Without(Fact.Watches));

    static RolloutPlan Headers
    {
        get
        {
            var headers = Change.SecurityPolicy("headers").ReversibleBy("the old headers");
            return Bases.Watched(Undo.Run("headers old", undoing: headers).Within(1.Minutes()).By(Role.OnCall)).StopLoss(Metric.Count("anomalies").ShowingHarmTo(Harmed.Security) > 0.Events());
        }
    }

    static RolloutPlan Ranked
    {
        get
        {
            var ranker = Change.Model("ranker", from: "1", to: "2");
            return Bases.Watched(
                [ranker], [Bases.Judged(Stage.Named("shadow").Shadow(10.PercentOfRequests())), Bases.Some, Bases.All], Undo.Redeploy(ranker).Within(1.Minutes()).By(Role.OnCall));
        }
    }

    /// <summary>Everything but one limit is relative to a control.</summary>
    static RolloutPlan Compared => Bases.Watched([Bases.Code], [Bases.Some, WatchedPlan.Everyone], Undo.Redeploy(Bases.Code).Within(1.Minutes()).By(Role.OnCall))
        .Listing(Fact.StopLoss, (StopLoss)(Bases.Errors > 2.Times(Baseline.Control))).Touching(Critical.Payments);

    static System.Func<Metric, bool> Named(string name) => metric => Equals(metric.Facts[Fact.Name], name);

    /// <summary>The condition of a stop-loss with half its limit, so that it stops what the gate lets pass.</summary>
    static Condition Tighter(StopLoss stop) => stop.Condition!.Saying(Fact.Limit, 0.5.Percent());

    /// <summary>The stage with another limit in the condition on a metric.</summary>
    static Stage With(this Stage stage, Fact fact, System.Func<Metric, bool> metric, Ratio limit) => stage.Listing(
        fact, [.. System.Linq.Enumerable.Select(stage.Sheet.AdvanceConditions, one => one.Sheet.Metric is { } read && metric(read) ? one.Saying(Fact.Limit, limit) : one)]);
}
