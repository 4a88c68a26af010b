namespace Rollout.Dsl;

/// <summary>A change of the shape of a data store.</summary>
public sealed class SchemaChange : Change<SchemaChange>
{
    internal SchemaChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Schema;

    /// <summary>Says that the change adds the new shape beside the old one.</summary>
    /// <returns>The change with that phase.</returns>
    /// <exception cref="RejectedCallException">A phase was said before.</exception>
    [Says(Fact.Phase)]
    public SchemaChange Expanding() => In(SchemaPhase.Expand, nameof(Expanding));

    /// <summary>Says that the change moves data and readers from the old shape to the new one.</summary>
    /// <returns>The change with that phase.</returns>
    /// <exception cref="RejectedCallException">A phase was said before.</exception>
    [Says(Fact.Phase)]
    public SchemaChange Migrating() => In(SchemaPhase.Migrate, nameof(Migrating));

    /// <summary>Says that the change takes the old shape away.</summary>
    /// <returns>The change with that phase.</returns>
    /// <exception cref="RejectedCallException">A phase was said before.</exception>
    [Says(Fact.Phase)]
    public SchemaChange Contracting() => In(SchemaPhase.Contract, nameof(Contracting));

    /// <summary>Names the code that begins to use the new shape.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The change with that code.</returns>
    /// <exception cref="RejectedCallException">The code is null, or was said before.</exception>
    [Says(Fact.ActivatedBy)]
    public SchemaChange ActivatedBy(CodeChange code) =>
        Say(Fact.ActivatedBy, Required(code, "The code that activates", nameof(code)), nameof(ActivatedBy));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new SchemaChange(facts, provenance);

    SchemaChange In(SchemaPhase phase, string verb)
    {
        if (this.Find<SchemaPhase>(Fact.Phase) is { } said)
        {
            throw new RejectedCallException(
                $"Schema '{Name}' already is in the phase {Wording.Quoted(said.ToString().ToLowerInvariant())}, and {verb}() would contradict or repeat it; make each phase a change of its own.");
        }

        return Say(Fact.Phase, phase, verb);
    }
}
