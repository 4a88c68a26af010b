namespace Rollout.Dsl;

/// <summary>A condition on the targets of a change: all of them carry the version that it leads to.</summary>
internal sealed class Parity : Condition
{
    internal Parity(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Words =>
        this.Get<Change>(Fact.Change) is { } change ? $"every target of {Wording.Quoted(change.Name)} is at {change.Sheet.To}" : "every target is at its version";

    public static Parity Of(Change change) => new(FactTable.Empty.Set(Fact.Change, change), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Parity(facts, provenance);
}
