using System;
using System.Collections.Generic;

namespace Rollout.Dsl.Exploration;

/// <summary>A breadth-first search over the steps that are allowed.</summary>
internal sealed class Search(StateSpace space, Func<Edge, bool> isAllowed)
{
    readonly StateSpace _space = space;
    readonly Func<Edge, bool> _isAllowed = isAllowed;
    readonly List<int> _starts = [];

    public Search From(IEnumerable<int> states)
    {
        var search = new Search(_space, _isAllowed);
        search._starts.AddRange(states);
        return search;
    }

    /// <summary>A shortest way from one of the starts to a state, or null where none leads there. A start that is such a state is no way at all.</summary>
    public IReadOnlyList<Edge>? To(Func<int, bool> isGoal)
    {
        var found = new Dictionary<int, Edge?>();
        var queue = new Queue<int>();
        foreach (var start in _starts)
        {
            if (found.ContainsKey(start))
                continue;
            found.Add(start, null);
            queue.Enqueue(start);
        }

        while (queue.Count > 0)
        {
            var state = queue.Dequeue();
            if (isGoal(state))
                return Way(found, state);
            foreach (var edge in _space.EdgesOf(state))
            {
                if (found.ContainsKey(edge.To) || !_isAllowed(edge))
                    continue;
                found.Add(edge.To, edge);
                queue.Enqueue(edge.To);
            }
        }

        return null;
    }

    static List<Edge> Way(Dictionary<int, Edge?> found, int state)
    {
        var way = new List<Edge>();
        for (var edge = found[state]; edge is not null; edge = found[edge.From])
            way.Add(edge);
        way.Reverse();
        return way;
    }
}
