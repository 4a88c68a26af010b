using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// What a condition reads: a metric or a part of it, absolute or relative to a baseline, as a whole or in each region or cohort. Two
/// conditions contradict each other only on the same signal.
/// </summary>
internal sealed class Signal
{
    readonly object[] _identity;

    Signal(string words, object[] identity)
    {
        Words = words;
        _identity = identity;
    }

    /// <summary>The signal as the subject of a sentence.</summary>
    public string Words { get; }

    /// <summary>The signal of a condition, or null where something that tells it from others was not read.</summary>
    public static Signal? Of(Condition condition, string words, params object?[] identity)
    {
        object?[] all = [.. identity, condition.Facts[Fact.EachRegion] ?? false, condition.Facts[Fact.EachCohort] ?? false];
        return all.Any(part => part is null or NotRead or PlanValue { IsRead: false }) ? null : new(words, all!);
    }

    public override bool Equals(object? obj) => obj is Signal other && _identity.SequenceEqual(other._identity);

    public override int GetHashCode() => _identity.Aggregate(17, (hash, part) => unchecked((hash * 31) + part.GetHashCode()));
}
