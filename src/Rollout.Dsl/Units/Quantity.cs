using System.Globalization;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>Checks of bare quantities, shared by the verbs that take them.</summary>
internal static class Quantity
{
    /// <summary>The number as it is: with separators where a decimal holds it exactly, else in full, so that 100.00000000000001 is not 100.</summary>
    public static string Text(double value) =>
        value is > -1e15 and < 1e15 && (double)(decimal)value == value
            ? Wording.Number((decimal)value)
            : value.ToString("R", CultureInfo.InvariantCulture);

    public static Duration Positive(Duration time, string what, string argument)
    {
        if (time <= Duration.Zero)
            throw new RejectedCallException($"{what} is {Wording.Time(time)}, and it has to be longer than 0; write how long it takes.", argument);
        return time;
    }

    public static Duration NotNegative(Duration time, string what, string argument)
    {
        if (time < Duration.Zero)
            throw new RejectedCallException($"{what} is {Wording.Time(time)}, and no time is shorter than 0; write 0 or more.", argument);
        return time;
    }

    /// <summary>Whether the number can be kept exactly enough: it is one at all, and its size stays below one trillion.</summary>
    public static bool IsPlain(double value) => value is >= -1e12 and <= 1e12;
}
