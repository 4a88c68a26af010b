using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class ReleaseWindow
{
    /// <summary>How far the search goes: a week, the days that it may begin late, and a window that a change of the clock swallows.</summary>
    const int DaysAhead = 16;

    /// <summary>Whether the window is open. The instant at which it closes is outside.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True when it is open.</returns>
    public bool IsOpen(Instant instant) => Openings(instant, daysAhead: 1).Any(opening => opening.Start <= instant && instant < opening.End);

    /// <summary>When the window is open next.</summary>
    /// <param name="instant">The instant from which on is asked.</param>
    /// <returns>The instant itself where the window is open, else the next one at which it opens.</returns>
    public Instant NextOpening(Instant instant) =>
        IsOpen(instant) ? instant : Openings(instant, DaysAhead).Select(opening => opening.Start).Where(start => start > instant).DefaultIfEmpty(Instant.MaxValue).Min();

    /// <summary>
    /// How long the window stays open at most, in weeks in which no clock is changed. Days that follow each other without a gap are one opening.
    /// </summary>
    /// <returns>The time, or null where it never closes.</returns>
    public Duration? LongestOpening()
    {
        var week = Duration.FromDays(7);
        var (longest, start, end) = (Duration.Zero, Duration.Zero, Duration.MinValue);

        // Two weeks, so that an opening across the end of the week is seen as one.
        foreach (var begins in Days.Select(Begins).Concat(Days.Select(day => Begins(day) + week)))
        {
            start = begins <= end ? start : begins;
            end = begins + Length;
            longest = Duration.Max(longest, end - start);
        }

        return longest > week ? null : longest;
    }

    /// <summary>The openings of a week in which no clock is changed, as times since its beginning.</summary>
    internal IEnumerable<(Duration Start, Duration End)> OpeningsOfTheWeek() => Days.Select(day => (Begins(day), Begins(day) + Length));

    /// <summary>The time from opening to closing on the clock.</summary>
    Duration Length => Duration.FromNanoseconds(Closes.NanosecondOfDay - Opens.NanosecondOfDay) + Duration.FromDays(Closes <= Opens ? 1 : 0);

    Duration Begins(IsoDayOfWeek day) => Duration.FromDays((int)day - 1) + Duration.FromNanoseconds(Opens.NanosecondOfDay);

    /// <summary>The openings around an instant in the order of time, those left out that a change of the clock swallows.</summary>
    IEnumerable<Interval> Openings(Instant instant, int daysAhead)
    {
        var zone = WallClock.Zone(this);
        var today = instant.InZone(zone).Date;

        // Times near the ends of the calendar are no release times, but nothing may fail on them.
        return from offset in Enumerable.Range(-2, daysAhead + 3)
               where offset > -Period.DaysBetween(LocalDate.MinIsoValue, today) && offset < Period.DaysBetween(today, LocalDate.MaxIsoValue)
               let day = today.PlusDays(offset)
               where Days.Contains(day.DayOfWeek)
               let start = WallClock.FirstAt(day + Opens, zone)
               let end = WallClock.FirstAt(day.PlusDays(Closes <= Opens ? 1 : 0) + Closes, zone)
               where start < end
               select new Interval(start, end);
    }
}
