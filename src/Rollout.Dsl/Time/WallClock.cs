using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Rollout.Dsl;

/// <summary>The clock on the wall of a place: its zone, and the instants at which it shows a time.</summary>
internal static class WallClock
{
    public const string Utc = "UTC";

    /// <summary>The id of a zone of the time zone database that NodaTime carries.</summary>
    public static string Checked(string? zone, string argument) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Naming.Name(zone, "A time zone", argument)) is not null
            ? zone!
            : throw new RejectedCallException($"'{zone}' is no time zone of the IANA database; write an id such as Europe/Berlin.", argument);

    public static DateTimeZone Zone(PlanValue value) => DateTimeZoneProviders.Tzdb[value.Get<string>(Fact.Zone) ?? Utc];

    /// <summary>
    /// The first instant at which the clock shows the time or a later one: where the clock is set forward past it, the moment of that;
    /// where the clock shows it twice, the first of the two.
    /// </summary>
    public static Instant FirstAt(LocalDateTime time, DateTimeZone zone) =>
        zone.ResolveLocal(time, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant();

    /// <summary>A time of day in words: "09:00".</summary>
    public static string Words(LocalTime time) => time.With(TimeAdjusters.TruncateToMinute) == time
        ? LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Format(time)
        : LocalTimePattern.ExtendedIso.Format(time);
}
