using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>The verdict that counts for a condition, and the time that it covers.</summary>
internal readonly struct Reading(Verdict verdict, NoDataCause? cause, Instant from, Instant to)
{
    public Verdict Verdict { get; } = verdict;

    public NoDataCause? Cause { get; } = cause;

    public Instant From { get; } = from;

    public Instant To { get; } = to;

    /// <summary>
    /// Of two verdicts the one that reaches further, and of two that reach as far the more cautious one: so neither the order in which they
    /// come nor their number counts.
    /// </summary>
    public static Reading Latest(Reading one, Reading other) =>
        one.To != other.To ? (one.To > other.To ? one : other)
        : one.Verdict != other.Verdict ? (one.Verdict > other.Verdict ? one : other)
        : one.From >= other.From ? one : other;
}
