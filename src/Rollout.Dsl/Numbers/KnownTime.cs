using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>A time, and how well it is known.</summary>
public sealed class KnownTime
{
    internal KnownTime(Duration? time, Confidence confidence)
    {
        Time = time;
        Confidence = time is null ? Confidence.Open : confidence;
    }

    /// <summary>The time, or null where a fact that it needs was not said.</summary>
    public Duration? Time { get; }

    /// <summary>How well it is known: no better than its weakest part, and <see cref="Confidence.Open"/> where it is not known at all.</summary>
    public Confidence Confidence { get; }

    internal static KnownTime Unknown => new(null, Confidence.Open);

    internal static KnownTime Claimed(Duration? time) => new(time, Confidence.Claimed);

    /// <summary>The time in words, and how well it is known: "15 minutes (claimed)".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Time is { } time ? $"{Wording.Time(time)} ({Confidence.Word()})" : "unknown";

    /// <summary>One time after another. Nothing at all takes no time.</summary>
    internal static KnownTime Sum(params KnownTime[] parts) => parts.Length == 0
        ? Claimed(Duration.Zero)
        : new(parts.Aggregate((Duration?)Duration.Zero, (sum, part) => sum.Plus(part.Time)), parts.Min(part => part.Confidence));

    /// <summary>The longest of several times, unknown where one of them is.</summary>
    internal static KnownTime Longest(IReadOnlyCollection<KnownTime> times) => times.Count == 0
        ? Unknown
        : new(times.Select(time => time.Time).Aggregate(Spans.Longest), times.Min(time => time.Confidence));
}
