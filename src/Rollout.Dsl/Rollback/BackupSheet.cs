using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a backup, for reading.</summary>
public sealed class BackupSheet
{
    readonly Backup _backup;

    internal BackupSheet(Backup backup) => _backup = backup;

    /// <summary>What is backed up, or null where it was not read.</summary>
    public string? Data => _backup.Get<string>(Fact.Name);

    /// <summary>When it was last restored for real, or null where nobody recorded it.</summary>
    public LocalDate? RestoreTested => _backup.Find<LocalDate>(Fact.RestoreTest);

    /// <summary>The time of which the data may be lost, or null where nobody has said it.</summary>
    public Duration? Losing => _backup.Find<Duration>(Fact.RecoveryPoint);

    /// <summary>How long a restore may take, or null where nobody has said it.</summary>
    public Duration? RestoredWithin => _backup.Find<Duration>(Fact.RecoveryTime);
}
