namespace Rollout.Dsl;

/// <summary>Something that a rollout touches and that makes it more dangerous.</summary>
public sealed class Touched : PlanValue
{
    internal Touched(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"{this.Get<string>(Fact.Kind) ?? "something"} {this.Get<string>(Fact.Name)}";

    internal static Touched Of(string kind, string name) =>
        new(FactTable.Empty.Set(Fact.Kind, kind).Set(Fact.Name, Naming.Name(name, $"What is {kind}", nameof(name))), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Touched(facts, provenance);
}
