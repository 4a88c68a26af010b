using System;

namespace Rollout.Dsl;

/// <summary>Events per second, minute or hour, 0 or more. The default value is none. Rates that come to the same are equal: 60 a minute and 1 a second.</summary>
public readonly struct Rate : IEquatable<Rate>
{
    const int SecondsAnHour = 3600;
    const int MinutesAnHour = 60;

    Rate(decimal eventsPerHour) => EventsPerHour = eventsPerHour;

    /// <summary>Events per second, rounded where a decimal number cannot hold it: 5 events per minute are 0.0833... per second.</summary>
    public decimal EventsPerSecond => EventsPerHour / SecondsAnHour;

    /// <summary>Events per hour, exact.</summary>
    public decimal EventsPerHour { get; }

    /// <summary>Whether both are the same rate.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Rate left, Rate right) => left.Equals(right);

    /// <summary>Whether the rates differ.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Rate left, Rate right) => !left.Equals(right);

    /// <summary>A rate in events per second, exact to 15 significant digits.</summary>
    /// <param name="events">Events per second, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerSecond(double events) => Of(events, "second", SecondsAnHour);

    /// <summary>A rate in events per minute, exact to 15 significant digits.</summary>
    /// <param name="events">Events per minute, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerMinute(double events) => Of(events, "minute", MinutesAnHour);

    /// <summary>A rate in events per hour, exact to 15 significant digits.</summary>
    /// <param name="events">Events per hour, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerHour(double events) => Of(events, "hour", 1);

    /// <inheritdoc/>
    public bool Equals(Rate other) => EventsPerHour == other.EventsPerHour;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => EventsPerHour.GetHashCode();

    /// <summary>The rate in words, in the shortest time in which the events are whole: "5 events per minute".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Words(EventsPerHour);

    internal static string Words(decimal eventsPerHour)
    {
        foreach (var (factor, unit) in new[] { (SecondsAnHour, "second"), (MinutesAnHour, "minute") })
        {
            if (eventsPerHour % factor == 0)
                return Wording.Plural(eventsPerHour / factor, "event") + " per " + unit;
        }

        return eventsPerHour * 1000 % SecondsAnHour == 0
            ? Wording.Plural(eventsPerHour / SecondsAnHour, "event") + " per second"
            : Wording.Plural(eventsPerHour, "event") + " per hour";
    }

    static Rate Of(double events, string unit, decimal unitsAnHour)
    {
        if (!(events >= 0 && Quantity.IsPlain(events)))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(events)} events per {unit} is no rate; write 0 or more, up to one trillion.", nameof(events));
        }

        return new((decimal)events * unitsAnHour);
    }
}
