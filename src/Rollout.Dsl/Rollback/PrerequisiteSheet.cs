using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a prerequisite, for reading.</summary>
public sealed class PrerequisiteSheet
{
    readonly Prerequisite _prerequisite;

    internal PrerequisiteSheet(Prerequisite prerequisite) => _prerequisite = prerequisite;

    /// <summary>What kind of thing it is.</summary>
    public PrerequisiteKind Kind => _prerequisite.Kind ?? default;

    /// <summary>The artefact or the way in; null for a backup.</summary>
    public string? What => _prerequisite.Get<string>(Fact.Name);

    /// <summary>The backup, or null where it is none.</summary>
    public Backup? Backup => _prerequisite.Get<Backup>(Fact.Backup);

    /// <summary>When it was last checked, or null where nobody recorded it. A backup is checked by its restore test.</summary>
    public LocalDate? CheckedOn => _prerequisite.Find<LocalDate>(Fact.Date) ?? Backup?.Sheet.RestoreTested;
}
