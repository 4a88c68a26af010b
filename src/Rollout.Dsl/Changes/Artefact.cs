namespace Rollout.Dsl;

/// <summary>What is installed: a version, a digest, a commit; or an open point while the build does not exist yet.</summary>
public sealed class Artefact : PlanValue
{
    internal Artefact(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal Open? Open => this.Get<Open>(Fact.Date);

    private protected override string Text => this.Get<string>(Fact.Name) ?? Open?.ToString() ?? "an artefact";

    /// <summary>An artefact by its version, digest or commit.</summary>
    /// <param name="version">The version, not blank.</param>
    /// <returns>The artefact.</returns>
    /// <exception cref="RejectedCallException">The version is null, blank, too long or not printable.</exception>
    [Says]
    public static implicit operator Artefact(string version) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(version, "The version of an artefact", nameof(version))), Provenance.Unknown);

    /// <summary>An artefact that is not built yet.</summary>
    /// <param name="open">Until when it is open, and who decides.</param>
    /// <returns>The artefact.</returns>
    /// <exception cref="RejectedCallException">The open point is null.</exception>
    [Says]
    public static implicit operator Artefact(Open open)
    {
        if (open is null)
            throw new RejectedCallException("The artefact is null; write its version, or Open.Until(...) before it is built.", nameof(open));
        return new(FactTable.Empty.Set(Fact.Date, open), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Artefact(facts, provenance);
}
