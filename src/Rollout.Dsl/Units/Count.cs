using System;

namespace Rollout.Dsl;

/// <summary>A number of events, 0 or more. The default value is 0 events.</summary>
public readonly struct Count : IEquatable<Count>
{
    Count(long events) => Events = events;

    /// <summary>The number of events, 0 or more.</summary>
    public long Events { get; }

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number of events.</param>
    /// <param name="right">The other number of events.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Count left, Count right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One number of events.</param>
    /// <param name="right">The other number of events.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Count left, Count right) => !left.Equals(right);

    /// <summary>A number of events.</summary>
    /// <param name="events">The number, 0 or more.</param>
    /// <returns>The count.</returns>
    /// <exception cref="RejectedCallException">The number is negative.</exception>
    [Says]
    public static Count Of(long events)
    {
        if (events < 0)
            throw new RejectedCallException($"{Wording.Number(events)} events cannot be counted; write 0 or more.", nameof(events));
        return new(events);
    }

    /// <inheritdoc/>
    public bool Equals(Count other) => Events == other.Events;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Count other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Events.GetHashCode();

    /// <summary>The count in words: "5 events".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Wording.Plural(Events, "event");
}
