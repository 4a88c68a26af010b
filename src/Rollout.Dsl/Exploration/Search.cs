using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Exploration;

/// <summary>A search for shortest ways over the steps that are allowed.</summary>
internal sealed class Search(StateSpace space, Func<Edge, bool> isAllowed)
{
    readonly StateSpace _space = space;
    readonly Func<Edge, bool> _isAllowed = isAllowed;

    /// <summary>
    /// The nearest state of some kind and a shortest way to it that begins with a shortest way to one of the starts, or null where there is
    /// none. Nearest is what is so from where every course begins.
    /// </summary>
    public (int State, IReadOnlyList<Edge> Way)? From(IEnumerable<int> starts, Func<int, bool> isGoal)
    {
        var begun = new Queue<(int State, int Length)>(starts.Select(start => (start, _space.WayTo(start).Count)).OrderBy(start => start.Count));
        var found = new Dictionary<int, Edge?>();
        var going = new Queue<(int State, int Length)>();
        while (begun.Count + going.Count > 0)
        {
            var isStart = going.Count == 0 || (begun.Count > 0 && begun.Peek().Length <= going.Peek().Length);
            var (state, length) = isStart ? begun.Dequeue() : going.Dequeue();
            if (isStart && found.ContainsKey(state))
                continue;
            if (isStart)
                found.Add(state, null);
            if (isGoal(state))
                return (state, Whole(found, state));
            foreach (var edge in _space.EdgesOf(state))
            {
                if (found.ContainsKey(edge.To) || !_isAllowed(edge))
                    continue;
                found.Add(edge.To, edge);
                going.Enqueue((edge.To, length + 1));
            }
        }

        return null;
    }

    /// <summary>A shortest way from a state over at least one step to a state of some kind, which may be the same one; null where there is none.</summary>
    public IReadOnlyList<Edge>? Onward(int state, Func<Edge, bool> isLast)
    {
        var found = new Dictionary<int, Edge?> { [state] = null };
        var going = new Queue<int>(found.Keys);
        while (going.Count > 0)
        {
            var from = going.Dequeue();
            foreach (var edge in _space.EdgesOf(from).Where(_isAllowed))
            {
                if (isLast(edge))
                    return [.. Way(found, from), edge];
                if (found.ContainsKey(edge.To))
                    continue;
                found.Add(edge.To, edge);
                going.Enqueue(edge.To);
            }
        }

        return null;
    }

    IReadOnlyList<Edge> Whole(Dictionary<int, Edge?> found, int state)
    {
        var way = Way(found, state);
        return [.. _space.WayTo(way.Count == 0 ? state : way[0].From), .. way];
    }

    static List<Edge> Way(Dictionary<int, Edge?> found, int state)
    {
        var way = new List<Edge>();
        for (var edge = found[state]; edge is { } step; edge = found[step.From])
            way.Add(step);
        way.Reverse();
        return way;
    }
}
