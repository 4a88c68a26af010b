using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>
/// What a rollout changes. Flags and config are reversible by turning them back, code by its redeploy; schema and data have to say
/// how they come back. The family is closed.
/// </summary>
public abstract class Change : PlanValue
{
    private protected Change(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the change, for reading.</summary>
    public ChangeSheet Sheet => new(this);

    internal abstract ChangeKind? Kind { get; }

    internal string Name => this.Get<string>(Fact.Name) ?? "a change";

    private protected sealed override string Text =>
        $"{Kind?.ToString().ToLowerInvariant() ?? "change"} {Wording.Quoted(Name)}"
        + ((Facts[Fact.From], Facts[Fact.To]) is (Artefact from, Artefact to) ? $" from {from} to {to}" : "");

    /// <summary>New code.</summary>
    /// <param name="name">What is deployed, not blank.</param>
    /// <param name="from">The version that runs now, and that a rollback deploys again.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static CodeChange Code(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>New configuration or content.</summary>
    /// <param name="name">What is configured, not blank.</param>
    /// <param name="from">The version in force now, and that a rollback puts back.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static ConfigChange Config(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>A feature flag that is turned on.</summary>
    /// <param name="name">The flag's key, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static FlagChange Flag(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of the shape of a data store. Say how it comes back.</summary>
    /// <param name="name">What changes, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static SchemaChange Schema(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of stored data. Say how it comes back.</summary>
    /// <param name="name">What is written, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static DataChange Data(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    private protected FactTable GradedFacts(Reversibility grade, string verb, Fact fact, object how)
    {
        if (this.Find<Reversibility>(Fact.Grade) is { } said)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Text)} already is {Words(said)}, and {verb}(...) would contradict or repeat it; say once how the change comes back.");
        }

        return Facts.Set(Fact.Grade, grade).Set(fact, how);
    }

    static string Words(Reversibility grade) => grade switch
    {
        Rollout.Dsl.Reversibility.Reversible => "reversible",
        Rollout.Dsl.Reversibility.ReversibleWithDowntime => "reversible with downtime",
        Rollout.Dsl.Reversibility.Repairable => "repairable",
        _ => "one-way",
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
