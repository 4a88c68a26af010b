using NodaTime;

namespace Rollout.Dsl;

/// <summary>What has to be there before a step of the way back can begin: an artefact, a way in, or a backup.</summary>
public sealed class Prerequisite : PlanValue
{
    internal Prerequisite(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the prerequisite, for reading.</summary>
    public PrerequisiteSheet Sheet => new(this);

    internal PrerequisiteKind? Kind => this.Find<PrerequisiteKind>(Fact.Kind);

    internal override string Subject => "the " + Text;

    private protected override string Text => Kind switch
    {
        PrerequisiteKind.Artefact => $"artefact {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}",
        PrerequisiteKind.Access => $"access by {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}",
        PrerequisiteKind.Backup => $"{Facts[Fact.Backup]}",
        _ => "prerequisite",
    };

    /// <summary>Something that is deployed again and so has to be kept.</summary>
    /// <param name="what">What it is, with its version; not blank.</param>
    /// <returns>The prerequisite; record with <see cref="CheckedOn"/> when somebody saw it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Prerequisite Artefact(string what) =>
        Of(PrerequisiteKind.Artefact, Fact.Name, Naming.Name(what, "What a step needs", nameof(what)));

    /// <summary>A way in that has to be open while the target is down.</summary>
    /// <param name="path">The way in: a console, a network path, an account; not blank.</param>
    /// <returns>The prerequisite; record with <see cref="CheckedOn"/> when somebody went that way.</returns>
    /// <exception cref="RejectedCallException">The path is null, blank, too long or not printable.</exception>
    [Says]
    public static Prerequisite Access(string path) =>
        Of(PrerequisiteKind.Access, Fact.Name, Naming.Name(path, "The way in that a step needs", nameof(path)));

    /// <summary>A backup as a prerequisite. It is checked by its restore test.</summary>
    /// <param name="backup">The backup.</param>
    /// <returns>The prerequisite.</returns>
    /// <exception cref="RejectedCallException">The backup is null.</exception>
    [Says]
    public static implicit operator Prerequisite(Backup backup) =>
        Of(PrerequisiteKind.Backup, Fact.Backup, Step.Checked(backup, nameof(backup)));

    /// <summary>Records that somebody saw the artefact, or went the way in. It is evidence: write it afterwards.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The prerequisite with that record.</returns>
    /// <exception cref="RejectedCallException">The prerequisite is a backup, or a check was recorded before.</exception>
    [Says(Fact.Date)]
    public Prerequisite CheckedOn(LocalDate date)
    {
        if (Kind == PrerequisiteKind.Backup)
            throw new RejectedCallException($"{Wording.Capital(Subject)} is checked by restoring it; say RestoreTested(...) on the backup.");
        return this.Once(Fact.Date, date, nameof(CheckedOn));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Prerequisite(facts, provenance);

    static Prerequisite Of(PrerequisiteKind kind, Fact fact, object content) =>
        new(FactTable.Empty.Set(Fact.Kind, kind).Set(fact, content), Provenance.Unknown);
}
