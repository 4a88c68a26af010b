using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>One thing that happens to a plan.</summary>
public sealed class TraceStep
{
    internal TraceStep(Duration after, RolloutEvent happened)
    {
        After = after;
        Happened = happened;
    }

    /// <summary>How long after the step before it, 0 or more.</summary>
    public Duration After { get; }

    /// <summary>What happens.</summary>
    public RolloutEvent Happened { get; }

    /// <summary>The step in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"after {After.InWords()}: {Happened}";
}
