using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>When peaks are over.</summary>
internal static class PeakTimes
{
    /// <summary>The end of the first peak that begins at or after an instant. One that a change of the clock swallows is left out.</summary>
    public static Instant EndAfter(this Peak peak, Instant from)
    {
        var zone = WallClock.Zone(peak);
        var today = from.InZone(zone).Date;
        return (from offset in Enumerable.Range(0, 16)
                let day = today.PlusDays(offset)
                where peak.Day is null || peak.Day == day.DayOfWeek
                let begins = WallClock.FirstAt(day + peak.From, zone)
                let ends = WallClock.FirstAt(day.PlusDays(peak.To <= peak.From ? 1 : 0) + peak.To, zone)
                where begins >= @from && begins < ends
                select ends).First();
    }
}
