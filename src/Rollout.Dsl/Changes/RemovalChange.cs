namespace Rollout.Dsl;

/// <summary>Something old that goes away: an interface, a column, a job.</summary>
public sealed class RemovalChange : Change<RemovalChange>
{
    internal RemovalChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Removal;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RemovalChange(facts, provenance);
}
