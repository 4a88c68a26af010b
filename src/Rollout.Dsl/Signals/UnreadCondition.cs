namespace Rollout.Dsl;

/// <summary>Stands for a condition, or several, that replay could not read.</summary>
internal sealed class UnreadCondition : Condition
{
    internal UnreadCondition(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override bool? Decides => null;

    private protected override string Words => "a condition that was not read";

    internal override bool IsOfAnyKind => true;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new UnreadCondition(facts, provenance);
}
