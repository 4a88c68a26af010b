namespace Rollout.Dsl;

/// <summary>From whom the exposed share is taken.</summary>
public sealed class Audience : PlanValue
{
    internal Audience(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The organisation's own people.</summary>
    [Says]
    public static Audience Internal => Named("internal");

    /// <summary>Anybody, drawn at random.</summary>
    [Says]
    public static Audience RandomSample => Named("random sample");

    private protected override string Text => this.Get<string>(Fact.Name) ?? "an audience";

    /// <summary>A cohort by its name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Audience Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of an audience", nameof(name))), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Audience(facts, provenance);
}
