using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2018: infrastructure, a backfill or what stands before a cache changes, and every signal of the plan is said to show another harm
/// than one to the system or the bill; or the plan declares a limit of cost or capacity that none of its signals can show.
/// </summary>
internal sealed class CostUnwatched() : Rule(new(
    "ROL2018", nameof(CostUnwatched), "No signal shows capacity or cost", Severity.Suggestion, RiskClass.Medium,
    "infrastructure, a backfill or a cache changes, or a limit is declared, without a signal of cost or capacity"))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Changes, Fact.CostLimit, Fact.Headroom]));

    public override IEnumerable<Finding> Judge(PlanReading plan) => plan.Evidence.IsWhole ? OfChanges(plan).Concat(OfLimits(plan)) : [];

    IEnumerable<Finding> OfChanges(PlanReading plan) =>
        from change in plan.Evidence.HasMetric && !Evidence.MetricsOf(plan.Evidence.Mentioned).Any(MayShowCapacity) ? plan.Changes : []
        let what = What(change)
        where what is not null
        select Found(
            PlanReading.ElementOf(change),
            $"Change {Wording.Quoted(change.Name)} {what}, and the plan judges {Evidence.NamesOf(plan.Evidence.Metrics)} alone, not what that costs or how much room is left, so the load or the bill can grow until something breaks; judge a metric with ShowingHarmTo(Harmed.System) or ShowingHarmTo(Harmed.Cost).",
            change);

    IEnumerable<Finding> OfLimits(PlanReading plan)
    {
        var metrics = Evidence.MetricsOf(plan.Evidence.Mentioned).ToArray();
        if (plan.Sheet.CostLimit is { } most && !metrics.Any(metric => MayShowCost(metric, most)))
        {
            yield return OfLimit(
                plan, Fact.CostLimit, "cost limit", $"may cost {most} more at most",
                $"a metric such as Metric.Cost(...) in {most.Currency}, or one with ShowingHarmTo(Harmed.Cost)");
        }

        if (plan.Sheet.Headroom is { } share && !metrics.Any(MayShowLoad))
        {
            yield return OfLimit(
                plan, Fact.Headroom, "headroom", $"is to keep {share} of the capacity free",
                "a metric of the load, such as one with ShowingHarmTo(Harmed.System)");
        }
    }

    Finding OfLimit(PlanReading plan, Fact fact, string element, string limit, string remedy) => Found(
        $"plan / {element}",
        $"{Wording.Capital(plan.Plan.ToString())} {limit}, and judges {(plan.Evidence.Metrics.Any() ? Evidence.NamesOf(plan.Evidence.Metrics) + " alone" : "no metric")}, so nobody sees when that limit is passed; judge {remedy}.",
        plan.Plan,
        plan.Plan.Provenance.WhereSaid(fact) ?? plan.PlanOrigin);

    static bool MayShowCost(Metric metric, Money limit) => metric is CostMetric
        ? metric.Facts[Fact.Unit] is not string currency || currency == limit.Currency
        : Evidence.MayShowHarm(metric, Harmed.Cost);

    /// <summary>What takes something away adds no load, whatever caches it.</summary>
    static string? What(Change change) => change switch
    {
        RemovalChange => null,
        InfrastructureChange => "changes infrastructure",
        DataChange { Sheet.Backfill: { } backfill } => $"backfills {backfill} in the background",
        _ when change.Sheet.Targets.FirstOrDefault(target => target.Sheet.CacheLife is not null) is { } cache => $"is made on {cache.Sheet.What}, which cache",
        _ => null,
    };

    static bool MayShowCapacity(Metric metric) => metric is CostMetric || MayShowLoad(metric) || Evidence.MayShowHarm(metric, Harmed.Cost);

    static bool MayShowLoad(Metric metric) => metric is not CostMetric
        && (metric is GaugeMetric or AgeMetric
            || Evidence.MayShowHarm(metric, Harmed.System)
            || metric.Facts[Fact.Leading] is not null || metric.Facts[Fact.Watches] is not null);
}
