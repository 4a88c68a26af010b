using System;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace Rollout.Dsl;

/// <summary>How contents that are no values of a plan are written as scalars and read again.</summary>
internal static class Scalars
{
    public static DocumentScalar? Write(object content) => content switch
    {
        string text => DocumentScalar.OfText(text),
        bool truth => DocumentScalar.OfTruth(truth),
        int or long => DocumentScalar.OfNumber(Convert.ToInt64(content, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        decimal number => DocumentScalar.OfNumber(Digits(number)),
        Enum choice => DocumentScalar.OfText(Camel(choice.ToString())),
        Duration time => DocumentScalar.OfText(Iso(time)),
        LocalDate date => DocumentScalar.OfText(LocalDatePattern.Iso.Format(date)),
        LocalTime clock => DocumentScalar.OfText(LocalTimePattern.ExtendedIso.Format(clock)),
        Instant instant => DocumentScalar.OfText(InstantPattern.ExtendedIso.Format(instant)),
        _ => null,
    };

    /// <summary>The content, or null where the scalar is none of that type.</summary>
    public static object? Read(Type type, DocumentScalar scalar) => scalar.Form switch
    {
        DocumentForm.Truth => type == typeof(bool) ? scalar.Text == "true" : null,
        DocumentForm.Number => Number(type, scalar.Text),
        _ when type == typeof(string) => scalar.Text,
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().FirstOrDefault(member => Camel(member.ToString()!) == scalar.Text),
        _ when type == typeof(Duration) => Time(scalar.Text),
        _ when type == typeof(LocalDate) => Parsed(LocalDatePattern.Iso.Parse(scalar.Text)),
        _ when type == typeof(LocalTime) => Parsed(LocalTimePattern.ExtendedIso.Parse(scalar.Text)),
        _ when type == typeof(Instant) => Parsed(InstantPattern.ExtendedIso.Parse(scalar.Text)),
        _ => null,
    };

    /// <summary>What is expected there, in words.</summary>
    public static string Words(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(decimal) ? "a number"
        : IsNumber(type) ? "a whole number"
        : type == typeof(Duration) ? "a time such as 'PT30M'"
        : type == typeof(LocalDate) ? "a date such as '2026-03-01'"
        : type == typeof(LocalTime) ? "a time of day such as '09:30:00'"
        : type == typeof(Instant) ? "an instant such as '2026-03-01T09:30:00Z'"
        : Wording.List(Enum.GetNames(type).Select(name => Wording.Quoted(Camel(name))), "or");

    public static bool Are(Type type) =>
        type.IsEnum || IsNumber(type) || type == typeof(string) || type == typeof(bool)
        || type == typeof(Duration) || type == typeof(LocalDate) || type == typeof(LocalTime) || type == typeof(Instant);

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Equal decimals may differ in trailing zeros; dividing by one with all its zeros takes them off.</summary>
    public static string Digits(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>An ISO 8601 duration in days of 24 hours, hours, minutes and seconds.</summary>
    static string Iso(Duration time) => PeriodPattern.NormalizingIso.Format(
        new PeriodBuilder { Days = time.Days, Nanoseconds = time.NanosecondOfDay }.Build());

    /// <summary>The number in that type, where it fits without rounding.</summary>
    static object? Number(Type type, string digits)
    {
        if (!IsNumber(type) || !decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        try
        {
            var converted = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
            return Convert.ToDecimal(converted, CultureInfo.InvariantCulture) == number ? converted : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(decimal);

    static Duration? Time(string text)
    {
        var period = PeriodPattern.NormalizingIso.Parse(text);
        if (!period.Success || period.Value.Months != 0 || period.Value.Years != 0)
            return null;
        try
        {
            return period.Value.ToDuration();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static object? Parsed<T>(ParseResult<T> result)
        where T : struct => result.Success ? result.Value : null;
}
