using NodaTime;

namespace Rollout.Dsl;

public sealed partial class ChangeSheet
{
    /// <summary>Of a schema, where it stands between the old shape and the new one; null where nothing was said.</summary>
    public SchemaPhase? Phase => _change.Find<SchemaPhase>(Fact.Phase);

    /// <summary>Of a schema, the code that begins to use the new shape, or null.</summary>
    public CodeChange? Activator => _change.Get<CodeChange>(Fact.ActivatedBy);

    /// <summary>Of data that are written twice, the old store, or null.</summary>
    public string? OldStore => _change.Get<string>(Fact.OldStore);

    /// <summary>Of data that are written twice, the new store, or null.</summary>
    public string? NewStore => _change.Get<string>(Fact.NewStore);

    /// <summary>Of data, what is copied from the old store after the fact, or null.</summary>
    public string? Backfill => _change.Get<string>(Fact.Backfill);

    /// <summary>Of a flag, which path runs while the flag service does not answer; null where nobody has said.</summary>
    public FlagState? WhenSilent => _change.Find<FlagState>(Fact.WhenSilent);

    /// <summary>Of a flag, who flips it, or null.</summary>
    public Role? FlippedBy => _change.Get<Role>(Fact.FlippedBy);

    /// <summary>Of a temporary flag, who takes it out of the code, or null.</summary>
    public Role? RemovedBy => _change.Get<Role>(Fact.RemovedBy);

    /// <summary>Of a temporary flag, the last day by which it is taken out, or null.</summary>
    public LocalDate? RemovedUntil => _change.Find<LocalDate>(Fact.RemovedUntil);

    /// <summary>Of a flag, the latest day on which it was turned on and off for real, or null.</summary>
    public LocalDate? TurnedBothWays => _change.Find<LocalDate>(Fact.TurnedBothWays);

    /// <summary>Of an emission, what is done about what was sent in error, or null.</summary>
    public string? Answer => _change.Get<string>(Fact.Answer);
}
