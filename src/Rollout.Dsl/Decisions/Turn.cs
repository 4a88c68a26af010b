using System.Collections.Generic;

namespace Rollout.Dsl.Decisions;

/// <summary>What follows from one event: the next state, and what was decided on the way there.</summary>
public sealed class Turn
{
    internal Turn(RolloutState state, IReadOnlyList<Decision> decisions)
    {
        State = state;
        Decisions = decisions;
    }

    /// <summary>The state after the event.</summary>
    public RolloutState State { get; }

    /// <summary>What was decided, in order; at least that it waits.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>Takes the turn apart.</summary>
    /// <param name="state">The state after the event.</param>
    /// <param name="decisions">What was decided.</param>
    public void Deconstruct(out RolloutState state, out IReadOnlyList<Decision> decisions) => (state, decisions) = (State, Decisions);
}
