using System;
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

    /// <summary>A zone by its id in the tz database that NodaTime carries: the zones of the machine differ from one to the next.</summary>
    public static string Zone(string? id, string what, string argument)
    {
        var name = Naming.Name(id, what, argument);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is null)
            throw new RejectedCallException($"{what} is {Wording.Quoted(name)}, which the tz database does not know; write an id of it, such as 'Europe/Berlin'.", argument);
        return name;
    }

    /// <summary>A member of an enum: a number that was cast to one may be none of them.</summary>
    public static T Member<T>(T value, string what, string argument)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(typeof(T), value))
            throw new RejectedCallException($"{what} is {value}, which is no member of {typeof(T).Name}; write one of them.", argument);
        return value;
    }
}
