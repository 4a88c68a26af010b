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
    readonly Dictionary<ControlState, Duration> _longest = [];

    public RecoveryGame(StateSpace space, Func<int, bool> isGoal)
    {
        var states = Enumerable.Range(0, space.States.Count).ToArray();
        foreach (var goal in states.Where(isGoal))
            _longest[space.States[goal]] = Duration.Zero;
        bool isChanged;
        do
        {
            isChanged = false;

            // Ways back come after what leads to them, so going backwards settles most of them at once.
            foreach (var state in states.Reverse())
                isChanged |= Shorten(space, state);
        }
        while (isChanged);
    }

    /// <summary>The longest time from a state, or null where nobody can bring the moment about or a step on the way has no bound.</summary>
    public Duration? LongestFrom(ControlState state) => _longest.TryGetValue(state, out var time) ? time : null;

    bool Shorten(StateSpace space, int state)
    {
        var best = space.EdgesOf(state).Select(edge => Through(space, edge)).Where(time => time is not null).Min();
        var key = space.States[state];
        if (best is not { } time || (_longest.TryGetValue(key, out var known) && known <= time))
            return false;
        _longest[key] = time;
        return true;
    }

    Duration? Through(StateSpace space, Edge edge)
    {
        var before = space.States[edge.From];
        if (!_longest.TryGetValue(space.States[edge.To], out var rest))
            return null;
        return edge.Input.Kind switch
        {
            InputKind.RollBack or InputKind.OverrideRollBack or InputKind.Halt => rest,
            InputKind.ActionDone when before.IsTakingSteps => rest + space.Control.Course.StepOf(before)?.Sheet.Within,
            _ => null,
        };
    }
}
