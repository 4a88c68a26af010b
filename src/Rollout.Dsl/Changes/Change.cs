namespace Rollout.Dsl;

/// <summary>
/// What a rollout changes. Flags and config are reversible by turning them back, code by its redeploy; an emission is one-way by its
/// kind; every other change has to say how it comes back. The family is closed.
/// </summary>
public abstract partial class Change : PlanValue
{
    private protected Change(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the change, for reading.</summary>
    public ChangeSheet Sheet => new(this);

    internal abstract ChangeKind? Kind { get; }

    /// <summary>Whether a flag can stand before it, so that change and flag are one behaviour.</summary>
    internal bool CanBeBehindFlag => Kind is ChangeKind.Code or ChangeKind.Model or ChangeKind.Dependency or ChangeKind.Emission;

    internal string Name => this.Get<string>(Fact.Name) ?? "a change";

    private protected sealed override string Text =>
        $"{KindInWords} {Wording.Quoted(Name)}"
        + ((Facts[Fact.From], Facts[Fact.To]) is (Artefact from, Artefact to) ? $" from {from} to {to}" : "");

    string KindInWords => Kind switch
    {
        null => "change",
        ChangeKind.SecurityPolicy => "security policy",
        { } kind => kind.ToString().ToLowerInvariant(),
    };

    static FactTable Named(string name) => FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a change", nameof(name)));

    static FactTable Versioned(string name, Artefact from, Artefact to)
    {
        var facts = Named(name);
        if (from is null)
            throw new RejectedCallException($"The version that change '{name}' starts from is null; write it, or Open.Until(...).", nameof(from));
        if (to is null)
            throw new RejectedCallException($"The version that change '{name}' leads to is null; write it, or Open.Until(...).", nameof(to));
        if (from.Equals(to) && from.Open is null && from.IsRead)
        {
            throw new RejectedCallException(
                $"Change '{name}' leads from {from} to {to}, which changes nothing; write the version that runs now and the new one.", nameof(to));
        }

        return facts.Set(Fact.From, from).Set(Fact.To, to);
    }
}
