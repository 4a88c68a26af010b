namespace Rollout.Dsl;

/// <summary>A variant of where the change runs that may behave differently: a processor, an operating system, a size, a locale, a workload.</summary>
public sealed class Variant : PlanValue
{
    internal Variant(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => this.Get<string>(Fact.Name) ?? "a variant";

    /// <summary>A variant by its name.</summary>
    /// <param name="name">The name, such as "arm64", not blank.</param>
    /// <returns>The variant.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Variant Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a variant", nameof(name))), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Variant(facts, provenance);
}
