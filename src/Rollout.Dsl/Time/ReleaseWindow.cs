using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// Hours of the week in which a rollout may start or advance, by the clock of one place. Without hours it is open all day, and without a
/// zone the clock shows UTC. A window that closes at or before the hour at which it opens closes on the following day.
/// </summary>
public sealed partial class ReleaseWindow : PlanValue
{
    ReleaseWindow(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The days on which it opens, in the order of the week.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days => this.List<IsoDayOfWeek>(Fact.Days);

    /// <summary>The time at which it opens: midnight where none was said.</summary>
    public LocalTime Opens => this.Find<LocalTime>(Fact.From) ?? LocalTime.Midnight;

    /// <summary>The time at which it closes, on the following day where that is no later than it opens: midnight where none was said.</summary>
    public LocalTime Closes => this.Find<LocalTime>(Fact.To) ?? LocalTime.Midnight;

    /// <summary>The id of the time zone: UTC where none was said.</summary>
    public string Zone => this.Get<string>(Fact.Zone) ?? WallClock.Utc;

    internal override string Subject => "the window " + Text;

    private protected override string Text =>
        Wording.List(Days.Select(day => day.ToString()), "and")
        + (Facts[Fact.From] is null && Facts[Fact.To] is null ? "" : $" from {WallClock.Words(Opens)} to {WallClock.Words(Closes)}")
        + $" ({Zone})";

    /// <summary>A window on days of the week.</summary>
    /// <param name="first">A day.</param>
    /// <param name="rest">More days.</param>
    /// <returns>A window that is open on these days, from midnight to midnight in UTC.</returns>
    /// <exception cref="RejectedCallException">A day is none of the week, or stands twice.</exception>
    [Says]
    public static ReleaseWindow On(IsoDayOfWeek first, params IsoDayOfWeek[] rest)
    {
        var days = Listing.OfMembers(first, rest, nameof(On), nameof(first), nameof(rest));
        if (days.Contains(IsoDayOfWeek.None))
            throw new RejectedCallException("A window on no day never opens; write a day of the week.", first == IsoDayOfWeek.None ? nameof(first) : nameof(rest));
        if (days.GroupBy(day => day).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new RejectedCallException($"{twice.Key} stands twice in one window; write each day once.", nameof(rest));
        return new(FactTable.Empty.Append(Fact.Days, [.. days.OrderBy(day => day).Cast<object>()]), Provenance.Unknown);
    }

    /// <summary>Says when the window opens.</summary>
    /// <param name="time">The time on the clock of its zone. Where the clock is set forward past it, the window opens at that moment.</param>
    /// <returns>The window with that time.</returns>
    /// <exception cref="RejectedCallException">It closes at that time, or the time was said before.</exception>
    [Says(Fact.From)]
    public ReleaseWindow From(LocalTime time)
    {
        if (Equals(Facts[Fact.To], time))
            throw Neither(time, nameof(time));
        return this.Once(Fact.From, time, nameof(From));
    }

    /// <summary>Says when the window closes: on the following day where that is no later than it opens.</summary>
    /// <param name="time">The time on the clock of its zone, which is outside. Where the clock shows it twice, the first one closes.</param>
    /// <returns>The window with that time.</returns>
    /// <exception cref="RejectedCallException">It opens at that time, or the time was said before.</exception>
    [Says(Fact.To)]
    public ReleaseWindow To(LocalTime time)
    {
        if (Equals(Facts[Fact.From], time))
            throw Neither(time, nameof(time));
        return this.Once(Fact.To, time, nameof(To));
    }

    /// <summary>Says by which clock the window opens and closes.</summary>
    /// <param name="zone">The id of a time zone of the IANA database, as in "Europe/Berlin".</param>
    /// <returns>The window with that zone.</returns>
    /// <exception cref="RejectedCallException">There is no such zone, or one was said before.</exception>
    [Says(Fact.Zone)]
    public ReleaseWindow In(string zone) => this.Once(Fact.Zone, WallClock.Checked(zone, nameof(zone)), nameof(In));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ReleaseWindow(facts, provenance);

    static RejectedCallException Neither(LocalTime time, string argument) => new(
        $"A window from {WallClock.Words(time)} to {WallClock.Words(time)} is either empty or a whole day; write two times, or none for the whole day.", argument);
}
