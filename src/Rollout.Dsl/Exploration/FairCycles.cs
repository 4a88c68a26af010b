using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// The states between which a course may go round for ever, though time goes by. What is counted together (the holds of a stage, the time
/// of a stage and of the rollout) is used up at last, and from then on ends at once wherever it runs; what begins anew each time ends where
/// it runs without a break; and a closed window opens.
/// </summary>
internal sealed class FairCycles
{
    static readonly Timers[] All =
        [Timers.Hold, Timers.Stage, Timers.Rollout, Timers.Moment, Timers.Approval, Timers.Action, Timers.Window, Timers.Stay];

    readonly StateSpace _space;
    readonly Dictionary<int, HashSet<int>> _partOf = [];

    public FairCycles(StateSpace space, bool[] open)
    {
        _space = space;
        var waiting = new Stack<HashSet<int>>();
        waiting.Push([.. Enumerable.Range(0, open.Length).Where(state => open[state])]);
        while (waiting.Count > 0)
        {
            foreach (var part in new Components(space, waiting.Pop(), MayRecur).WithCycles)
            {
                if (part.Any(WaitsForGrowth) && !Takes(part, edge => edge.Input.Kind == InputKind.GrowthOpened))
                    waiting.Push([.. part.Where(state => !WaitsForGrowth(state))]);
                else if (All.All(timer => part.Any(state => !Runs(state, timer)) || Takes(part, edge => IsEnd(edge, timer))))
                    Keep(part);
            }
        }
    }

    /// <summary>Whether a course may stay in the state for ever: nothing runs there, and no window has to open.</summary>
    public bool MayRest(int state) => _space.Control.Running(_space.States[state]) == Timers.None && !WaitsForGrowth(state);

    public bool IsOnCycle(int state) => _partOf.ContainsKey(state);

    /// <summary>A shortest way round from the state back to it.</summary>
    public IReadOnlyList<Edge> CycleFrom(int state)
    {
        var part = _partOf[state];
        return new Search(_space, edge => part.Contains(edge.To) && MayRecur(edge)).Onward(state, edge => edge.To == state)!;
    }

    /// <summary>Whether a step can be taken again and again: where a time that is used up runs, nothing comes before its end.</summary>
    bool MayRecur(Edge edge) => All.All(timer => !Counts(edge.From, timer) || IsEnd(edge, timer));

    bool WaitsForGrowth(int state) => _space.Control.WaitsForGrowth(_space.States[state]);

    bool Runs(int state, Timers timer) => (_space.Control.Running(_space.States[state]) & timer) != 0;

    /// <summary>
    /// Whether a time runs in a state that goes on where it stopped, so that coming back again and again ends it. The others begin anew each
    /// time: so does the patience with a person who is called again.
    /// </summary>
    bool Counts(int state, Timers timer) => timer switch
    {
        Timers.Stage or Timers.Rollout or Timers.Moment => Runs(state, timer),
        Timers.Hold => _space.States[state].IsUnderWay && Runs(state, timer),
        _ => false,
    };

    static bool IsEnd(Edge edge, Timers timer) => edge.Input.Kind == InputKind.TimerEnded && edge.Input.Timer == timer;

    bool Takes(HashSet<int> part, System.Func<Edge, bool> isTaken) =>
        part.Any(state => _space.EdgesOf(state).Any(edge => part.Contains(edge.To) && MayRecur(edge) && isTaken(edge)));

    void Keep(HashSet<int> part)
    {
        foreach (var state in part)
            _partOf[state] = part;
    }
}
