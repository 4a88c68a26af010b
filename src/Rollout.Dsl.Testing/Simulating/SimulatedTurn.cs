using System.Collections.Generic;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>One event of a simulation, and what followed.</summary>
public sealed class SimulatedTurn
{
    internal SimulatedTurn(Instant at, RolloutEvent happened, Turn turn)
    {
        At = at;
        Happened = happened;
        Decisions = turn.Decisions;
        State = turn.State;
    }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>What happened.</summary>
    public RolloutEvent Happened { get; }

    /// <summary>What was decided, in order; at least that it waits.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>The state after it.</summary>
    public RolloutState State { get; }

    /// <summary>The event and the decisions in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Words.At(At)} {Happened} -> {string.Join("; ", Decisions)}";
}
