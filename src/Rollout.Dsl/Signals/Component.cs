namespace Rollout.Dsl;

/// <summary>
/// A part of the system that several things depend on: a store, a queue, a name service. A change may affect it, a metric may watch
/// it, and the way back may lead through it.
/// </summary>
public sealed class Component : PlanValue
{
    internal Component(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => this.Get<string>(Fact.Name) ?? "a component";

    /// <summary>A component by its name.</summary>
    /// <param name="name">The name, not blank. Components of the same name are the same.</param>
    /// <returns>The component.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Component Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a component", nameof(name))), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Component(facts, provenance);
}
