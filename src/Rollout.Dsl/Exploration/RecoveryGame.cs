using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// How long it takes at most to bring about a moment, as a game: people choose what they may do, at once; everything else chooses the
/// worst, except that a step of the way back takes no longer than its bound and succeeds. Without a bound there is no longest time.
/// </summary>
internal sealed class RecoveryGame
{
    readonly Duration?[] _longest;

    public RecoveryGame(StateSpace space, Func<int, bool> isGoal)
        : this(space.States.Count, state => MovesOf(space, state), isGoal)
    {
    }

    /// <summary>A game of so many states, with where people can lead from each of them and how long that takes at most.</summary>
    public RecoveryGame(int states, Func<int, IEnumerable<(int To, Duration Time)>> movesOf, Func<int, bool> isGoal)
    {
        _longest = [.. Enumerable.Range(0, states).Select(state => isGoal(state) ? Duration.Zero : (Duration?)null)];
        bool isChanged;
        do
        {
            isChanged = false;

            // Ways back come after what leads to them, so going backwards settles most of them at once.
            for (var state = states - 1; state >= 0; state--)
                isChanged |= Shorten(state, movesOf(state));
        }
        while (isChanged);
    }

    /// <summary>The longest time from a state, or null where nobody can bring the moment about or a step on the way has no bound.</summary>
    public Duration? LongestFrom(int state) => _longest[state];

    bool Shorten(int state, IEnumerable<(int To, Duration Time)> moves)
    {
        var best = moves.Select(move => _longest[move.To] + move.Time).Min();
        if (best is not { } time || _longest[state] <= time)
            return false;
        _longest[state] = time;
        return true;
    }

    static IEnumerable<(int To, Duration Time)> MovesOf(StateSpace space, int state) =>
        from edge in space.EdgesOf(state)
        let time = TimeOf(space, edge)
        where time is not null
        select (edge.To, time.Value);

    static Duration? TimeOf(StateSpace space, Edge edge) => edge.Input.Kind switch
    {
        InputKind.RollBack or InputKind.OverrideRollBack or InputKind.Halt => Duration.Zero,
        InputKind.ActionDone when space.States[edge.From] is { IsTakingSteps: true } before => space.Control.Course.StepOf(before)?.Sheet.Within,
        _ => null,
    };
}
