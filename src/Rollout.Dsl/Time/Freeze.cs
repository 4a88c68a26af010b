using NodaTime;

namespace Rollout.Dsl;

/// <summary>Days in which no rollout starts or grows, by the calendar of one place: UTC where no zone is said.</summary>
public sealed class Freeze : PlanValue
{
    internal Freeze(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The first day, or null where it was not read.</summary>
    public LocalDate? FirstDay => this.Find<LocalDate>(Fact.From);

    /// <summary>The last day, or null where it was not read.</summary>
    public LocalDate? LastDay => this.Find<LocalDate>(Fact.To);

    /// <summary>The id of the time zone: UTC where none was said.</summary>
    public string Zone => this.Get<string>(Fact.Zone) ?? WallClock.Utc;

    /// <summary>Why nothing is released, or null.</summary>
    public string? Reason => this.Get<string>(Fact.Reason);

    private protected override string Text =>
        $"freeze from {Wording.Content(Facts[Fact.From] ?? "a day")} to {Wording.Content(Facts[Fact.To] ?? "a day")} ({Zone})"
        + (Reason is { } reason ? $", because {reason}" : "");

    /// <summary>Begins a freeze.</summary>
    /// <param name="date">Its first day.</param>
    /// <returns>A freeze that has to say until when.</returns>
    [Says]
    public static FreezeWithoutEnd From(LocalDate date) => new(FactTable.Empty.Set(Fact.From, date), Provenance.Unknown);

    /// <summary>Says by which calendar the days begin and end.</summary>
    /// <param name="zone">The id of a time zone of the IANA database, as in "Europe/Berlin".</param>
    /// <returns>The freeze with that zone.</returns>
    /// <exception cref="RejectedCallException">There is no such zone, or one was said before.</exception>
    [Says(Fact.Zone)]
    public Freeze In(string zone) => this.Once(Fact.Zone, WallClock.Checked(zone, nameof(zone)), nameof(In));

    /// <summary>Says why nothing is released.</summary>
    /// <param name="reason">The reason, not blank.</param>
    /// <returns>The freeze with its reason.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Reason)]
    public Freeze Because(string reason) => this.Once(Fact.Reason, Naming.Text(reason, "The reason of a freeze", nameof(reason)), nameof(Because));

    /// <summary>Whether the freeze covers an instant: from the beginning of its first day to the end of its last one.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True when nothing may start or grow then.</returns>
    public bool Covers(Instant instant) =>
        FirstDay is { } first && WallClock.FirstAt(first.AtMidnight(), WallClock.Zone(this)) <= instant && instant < EndsAt;

    /// <summary>The end of its last day, or null where that was not read.</summary>
    internal Instant? EndsAt => LastDay is { } last ? WallClock.FirstAt(last.PlusDays(1).AtMidnight(), WallClock.Zone(this)) : null;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Freeze(facts, provenance);
}
