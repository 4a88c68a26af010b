using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>How values read in sentences: the same in every culture.</summary>
internal static class Wording
{
    static readonly (string Unit, long Nanoseconds)[] DurationUnits =
    [
        ("day", NodaConstants.NanosecondsPerDay),
        ("hour", NodaConstants.NanosecondsPerHour),
        ("minute", NodaConstants.NanosecondsPerMinute),
        ("second", NodaConstants.NanosecondsPerSecond),
        ("millisecond", NodaConstants.NanosecondsPerMillisecond),
        ("microsecond", 1000),
        ("nanosecond", 1),
    ];

    public static string Number(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number that was computed, to three significant digits and no more than its whole part has.</summary>
    public static string Rounded(decimal value)
    {
        var decimals = 2;
        for (var rest = Math.Abs(value); rest >= 10 && decimals > 0; rest /= 10)
            decimals--;
        for (var rest = Math.Abs(value); rest is > 0 and < 1 && decimals < 28; rest *= 10)
            decimals++;
        return Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>A number without separators, for positions and lines.</summary>
    public static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Hexadecimal(char value) => ((int)value).ToString("X4", CultureInfo.InvariantCulture);

    public static string Date(LocalDate date) => string.Format(
        CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", date.Year, date.Month, date.Day);

    /// <summary>A time of the day: hours and minutes, and seconds where there are any.</summary>
    public static string Clock(LocalTime time) => string.Format(
        CultureInfo.InvariantCulture, time.Second == 0 ? "{0:00}:{1:00}" : "{0:00}:{1:00}:{2:00}", time.Hour, time.Minute, time.Second);

    /// <summary>An instant in UTC, to the second.</summary>
    public static string Moment(Instant instant)
    {
        var at = instant.InUtc().LocalDateTime;
        return $"{Date(at.Date)} {Clock(at.TimeOfDay)} UTC";
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    public static string Quoted(string text) => "'" + text + "'";

    public static string Plural(decimal count, string singular) => Number(count) + " " + (count == 1 ? singular : singular + "s");

    /// <summary>Two units at most: "1 hour 30 minutes"; the exact rest follows in its own units.</summary>
    public static string Time(Duration duration)
    {
        if (duration == Duration.Zero)
            return "0 seconds";
        var sign = duration < Duration.Zero ? "-" : "";
        var rest = Math.Abs(duration.TotalNanosecondsExact());
        var parts = new List<string>();
        foreach (var (unit, nanoseconds) in DurationUnits)
        {
            var whole = decimal.Truncate(rest / nanoseconds);
            rest -= whole * nanoseconds;
            if (whole != 0)
                parts.Add(Plural(whole, unit));
        }

        return sign + string.Join(" ", parts);
    }

    /// <summary>A list with its word: "a, b and c", "a or b".</summary>
    public static string List(IEnumerable<string> items, string word)
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Length - 1)) + " " + word + " " + all[all.Length - 1],
        };
    }

    public static string Content(object content) => content switch
    {
        Duration duration => Time(duration),
        LocalDate date => Date(date),
        LocalTime time => Clock(time),
        Instant instant => Moment(instant),
        Chain chain => string.Join(", ", chain.ToArray().Select(Content)),
        decimal number => Number(number),
        true => "",
        string text => Quoted(text),
        _ => content.ToString() ?? "",
    };

    internal static decimal TotalNanosecondsExact(this Duration duration) =>
        ((decimal)duration.Days * NodaConstants.NanosecondsPerDay) + duration.NanosecondOfDay;
}
