namespace Rollout.Dsl;

/// <summary>A harm that the plan fears, and what would show it.</summary>
internal sealed class FearedFailure : PlanValue
{
    internal FearedFailure(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text =>
        (this.Get<string>(Fact.Name) ?? "a failure")
        + (this.Get<Condition>(Fact.Conditions) is { } condition ? $", seen when {condition}" : "")
        + ((Facts[Fact.Metric], Facts[Fact.Limit]) is (Metric metric, Ratio share) ? $", seen by {metric} from {share} on" : "");

    internal override PlanValue With(FactTable facts, Provenance provenance) => new FearedFailure(facts, provenance);
}
