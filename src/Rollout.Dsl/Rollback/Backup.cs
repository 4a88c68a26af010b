using NodaTime;

namespace Rollout.Dsl;

/// <summary>A backup that a repair relies on.</summary>
public sealed class Backup : PlanValue
{
    internal Backup(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the backup, for reading.</summary>
    public BackupSheet Sheet => new(this);

    private protected override string Text => "backup of " + (this.Get<string>(Fact.Name) ?? "data");

    /// <summary>A backup of some data.</summary>
    /// <param name="data">What is backed up, not blank.</param>
    /// <returns>The backup.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Backup Of(string data) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(data, "What a backup holds", nameof(data))), Provenance.Unknown);

    /// <summary>Records that the backup was restored once, for real.</summary>
    /// <param name="on">On which day.</param>
    /// <returns>The backup with that record.</returns>
    /// <exception cref="RejectedCallException">A restore test was recorded before.</exception>
    [Says(Fact.RestoreTest)]
    public Backup RestoreTested(LocalDate on) => this.Once(Fact.RestoreTest, on, nameof(RestoreTested));

    /// <summary>Says the recovery point objective: how much of the latest data a restore may lose.</summary>
    /// <param name="atMost">The time of which the data may be lost, 0 or longer.</param>
    /// <returns>The backup with that objective.</returns>
    /// <exception cref="RejectedCallException">The time is negative, or was said before.</exception>
    [Says(Fact.RecoveryPoint)]
    public Backup Losing(Duration atMost)
    {
        if (atMost < Duration.Zero)
            throw new RejectedCallException($"A backup cannot lose {Wording.Time(atMost)} of data; write 0 or longer.", nameof(atMost));
        return this.Once(Fact.RecoveryPoint, atMost, nameof(Losing));
    }

    /// <summary>Says the recovery time objective: how long a restore may take.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The backup with that objective.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.RecoveryTime)]
    public Backup RestoredWithin(Duration time) =>
        this.Once(Fact.RecoveryTime, Quantity.Positive(time, "The time of a restore", nameof(time)), nameof(RestoredWithin));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Backup(facts, provenance);
}
