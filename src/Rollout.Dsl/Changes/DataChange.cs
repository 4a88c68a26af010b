namespace Rollout.Dsl;

/// <summary>A change of stored data.</summary>
public sealed class DataChange : Change<DataChange>
{
    internal DataChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Data;

    internal Repair? Repair => this.Get<Repair>(Fact.Repair);

    /// <summary>Says that the same data are written to an old and to a new store, so that either can serve.</summary>
    /// <param name="old">The old store, not blank.</param>
    /// <param name="new">The new store, not blank.</param>
    /// <returns>The change with both stores.</returns>
    /// <exception cref="RejectedCallException">
    /// A name is null, blank, too long or not printable; both are the same; or it was said before.
    /// </exception>
    [Says(Fact.OldStore, Fact.NewStore)]
    public DataChange DualWriting(string old, string @new)
    {
        var dual = Say(Fact.OldStore, Naming.Name(old, $"The old store of change '{Name}'", nameof(old)), nameof(DualWriting))
            .Say(Fact.NewStore, Naming.Name(@new, $"The new store of change '{Name}'", nameof(@new)), nameof(DualWriting));
        if (old == @new)
            throw new RejectedCallException($"Change '{Name}' writes twice to {Wording.Quoted(old)}; name the old and the new store.", nameof(@new));
        return dual;
    }

    /// <summary>Names what is copied from the old store after the fact. Saying it again is refused; a second backfill is a change of its own.</summary>
    /// <param name="what">What is copied, not blank.</param>
    /// <returns>The change with that backfill.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.Backfill)]
    public DataChange Backfilling(string what) =>
        Say(Fact.Backfill, Naming.Name(what, "What a backfill copies", nameof(what)), nameof(Backfilling));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new DataChange(facts, provenance);
}
