namespace Rollout.Dsl;

/// <summary>Stands for a step of a path, or several, that replay could not read. It may hold a point of no return.</summary>
internal sealed class UnreadPathStep : PathStep
{
    internal UnreadPathStep(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => "a step that was not read";

    internal override bool IsOfAnyKind => true;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new UnreadPathStep(facts, provenance);
}
