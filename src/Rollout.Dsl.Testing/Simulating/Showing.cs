using System.Collections.Generic;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>What the readings of a condition show during a part of a scenario. Times count from its start.</summary>
internal sealed class Showing(Condition condition, Verdict verdict, Duration from, Duration to, Duration? every)
{
    public Condition Condition { get; } = condition;

    public Verdict Verdict { get; } = verdict;

    /// <summary>Whether it is shown at a time: from the beginning on and before the end, and every other time where it flaps, healthy first.</summary>
    public bool IsAt(Duration time) => time >= from && time < to && (every is not { } beat || (Beats(time, beat) & 1) == 1);

    /// <summary>The first time after another one at which what is shown may change, or null.</summary>
    public Duration? NextChange(Duration after)
    {
        if (after < from)
            return from;
        var change = every is { } beat ? from + (beat * (Beats(after, beat) + 1)) : to;
        return change > after && change <= to && change < Duration.MaxValue ? change : null;
    }

    long Beats(Duration time, Duration beat) => (long)System.Math.Floor((time - from) / beat);
}
