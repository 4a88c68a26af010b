using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2015: a component that others use too is watched by no signal of the plan.</summary>
internal sealed class SharedDependencyUnwatched() : Rule(new(
    "ROL2015", nameof(SharedDependencyUnwatched), "A shared dependency is not watched", Severity.Warning, RiskClass.Medium,
    "a component that is declared as shared has no signal"))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Shared, Fact.Feared]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from component in plan.Evidence.IsWhole && plan.Evidence.HasMetric && plan.Plan.Facts[Fact.Feared] is null or Chain { IsRead: true } ? plan.Sheet.Shared : []
        where component.IsRead && !MetricsOf(plan).Any(metric => MayWatch(metric, component))
        select Found(
            $"component {Wording.Quoted(component.ToString())}",
            $"{Wording.Capital(plan.Plan.ToString())} shares component {Wording.Quoted(component.ToString())} with others, and no signal of the plan watches it, so the rollout can take it down for everybody while its own gates stay green; judge a metric that says Watching(...) of it.",
            plan.Plan, component.Provenance.Place ?? plan.PlanOrigin);

    static IEnumerable<Metric> MetricsOf(PlanReading plan) => Evidence.MetricsOf(plan.Evidence.Mentioned)
        .Concat(plan.Sheet.Feared.SelectMany(feared => feared.SeenWhen is { } seen ? Evidence.MetricsOf(Evidence.Taken(seen)) : [feared.SeenBy!]).OfType<Metric>());

    static bool MayWatch(Metric metric, Component component) =>
        !metric.Knows(Fact.Watches) || metric.Sheet.Watched.Any(watched => watched.MayBe(component));
}
