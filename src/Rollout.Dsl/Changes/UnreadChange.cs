namespace Rollout.Dsl;

/// <summary>Stands for a change, or several, that replay could not read.</summary>
internal sealed class UnreadChange : Change
{
    internal UnreadChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => null;

    internal override bool IsOfAnyKind => true;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new UnreadChange(facts, provenance);
}
