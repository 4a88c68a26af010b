namespace Rollout.Dsl;

/// <summary>The condition that no incident is open.</summary>
internal sealed class IncidentCondition : Condition
{
    internal IncidentCondition(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override Signal? Signal => Dsl.Signal.Of(this, "incidents", typeof(IncidentCondition));

    internal override ReadingRange? Readings => ReadingRange.Exactly(ReadingScale.Events, 0, "incident");

    private protected override string Words => "no incident is open";

    internal override PlanValue With(FactTable facts, Provenance provenance) => new IncidentCondition(facts, provenance);
}
