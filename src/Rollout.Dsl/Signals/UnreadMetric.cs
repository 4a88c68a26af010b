namespace Rollout.Dsl;

/// <summary>Stands for a metric that replay could not read, its kind included.</summary>
internal sealed class UnreadMetric : Metric
{
    internal UnreadMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override bool IsOfAnyKind => true;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new UnreadMetric(facts, provenance);
}
