using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2018: infrastructure, a backfill or what stands before a cache changes, and every signal of the plan is said to show another harm
/// than one to the system or the bill.
/// </summary>
internal sealed class CostUnwatched() : Rule(new(
    "ROL2018", nameof(CostUnwatched), "No signal shows capacity or cost", Severity.Suggestion, RiskClass.Medium,
    "infrastructure, a backfill or a cache changes without a signal of cost or capacity"))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Changes]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Evidence.IsWhole && plan.Evidence.HasMetric && !Evidence.MetricsOf(plan.Evidence.Mentioned).Any(MayShowCapacity) ? plan.Changes : []
        let what = What(change)
        where what is not null
        select Found(
            PlanReading.ElementOf(change),
            $"Change {Wording.Quoted(change.Name)} {what}, and the plan judges {Evidence.NamesOf(plan.Evidence.Metrics)} alone, not what that costs or how much room is left, so the load or the bill can grow until something breaks; judge a metric with ShowingHarmTo(Harmed.System) or ShowingHarmTo(Harmed.Cost).",
            change);

    /// <summary>What takes something away adds no load, whatever caches it.</summary>
    static string? What(Change change) => change switch
    {
        RemovalChange => null,
        InfrastructureChange => "changes infrastructure",
        DataChange { Sheet.Backfill: { } backfill } => $"backfills {backfill} in the background",
        _ when change.Sheet.Targets.FirstOrDefault(target => target.Sheet.CacheLife is not null) is { } cache => $"is made on {cache.Sheet.What}, which cache",
        _ => null,
    };

    static bool MayShowCapacity(Metric metric) =>
        metric is GaugeMetric or AgeMetric or CostMetric
        || Evidence.MayShowHarm(metric, Harmed.System, Harmed.Cost)
        || metric.Facts[Fact.Leading] is not null || metric.Facts[Fact.Watches] is not null;
}
