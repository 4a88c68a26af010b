using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// The states between which a course may go round for ever, though time goes by: what runs without a break ends at last, what is counted
/// together (a hold, the time of a stage) ends when it runs again and again, and so does a closed window. What is left of the strongly
/// connected parts when those are taken out that some time would end.
/// </summary>
internal sealed class FairCycles
{
    /// <summary>Times that go on where they stopped, so that coming back to them again and again ends them.</summary>
    static readonly Timers[] Counted = [Timers.Hold, Timers.Stage, Timers.Rollout, Timers.Approval, Timers.Action, Timers.Moment];

    /// <summary>Times that begin anew, so that only running without a break ends them.</summary>
    static readonly Timers[] Renewed = [Timers.Window, Timers.Stay];

    readonly StateSpace _space;
    readonly Dictionary<int, HashSet<int>> _partOf = [];

    public FairCycles(StateSpace space, bool[] open)
    {
        _space = space;
        var waiting = new Stack<HashSet<int>>();
        waiting.Push([.. Enumerable.Range(0, open.Length).Where(state => open[state])]);
        while (waiting.Count > 0)
        {
            foreach (var part in new Components(space, waiting.Pop()).WithCycles)
            {
                if (Ending(part) is { } ended)
                    waiting.Push([.. part.Where(state => !ended(state))]);
                else if (Renewed.All(timer => IsBroken(part, timer)))
                    Keep(part);
            }
        }
    }

    /// <summary>Whether a course may stay in the state for ever: nothing runs there, and no window has to open.</summary>
    public bool MayRest(int state) =>
        _space.Control.Running(_space.States[state]) == Timers.None && !_space.Control.WaitsForGrowth(_space.States[state]);

    public bool IsOnCycle(int state) => _partOf.ContainsKey(state);

    /// <summary>A way round from the state back to it.</summary>
    public IReadOnlyList<Edge> CycleFrom(int state)
    {
        var part = _partOf[state];
        var first = _space.EdgesOf(state).First(edge => part.Contains(edge.To));
        return [first, .. new Search(_space, edge => part.Contains(edge.To)).From([first.To]).To(other => other == state)!];
    }

    /// <summary>The states that no course can come back to for ever within the part, or null where there are none.</summary>
    System.Func<int, bool>? Ending(HashSet<int> part)
    {
        foreach (var timer in Counted)
        {
            if (part.Any(state => Runs(state, timer)) && !Takes(part, edge => edge.Input.Kind == InputKind.TimerEnded && edge.Input.Timer == timer))
                return state => Runs(state, timer);
        }

        return part.Any(WaitsForGrowth) && !Takes(part, edge => edge.Input.Kind == InputKind.GrowthOpened) ? WaitsForGrowth : null;
    }

    bool WaitsForGrowth(int state) => _space.Control.WaitsForGrowth(_space.States[state]);

    bool IsBroken(HashSet<int> part, Timers timer) =>
        part.Any(state => !Runs(state, timer)) || Takes(part, edge => edge.Input.Kind == InputKind.TimerEnded && edge.Input.Timer == timer);

    bool Runs(int state, Timers timer) => (_space.Control.Running(_space.States[state]) & timer) != 0;

    bool Takes(HashSet<int> part, System.Func<Edge, bool> isTaken) =>
        part.Any(state => _space.EdgesOf(state).Any(edge => part.Contains(edge.To) && isTaken(edge)));

    void Keep(HashSet<int> part)
    {
        foreach (var state in part)
            _partOf[state] = part;
    }
}
