using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// The strongly connected parts of some states over the steps that are allowed (Tarjan, Depth-first search and linear graph algorithms,
/// 1972), without recursion, because a way through a plan may be longer than a stack.
/// </summary>
internal sealed class Components
{
    readonly StateSpace _space;
    readonly HashSet<int> _states;
    readonly Func<Edge, bool> _isAllowed;
    readonly Dictionary<int, int> _numbers = [];
    readonly Dictionary<int, int> _lowest = [];
    readonly Stack<int> _open = new();
    readonly HashSet<int> _isOpen = [];
    readonly List<HashSet<int>> _parts = [];

    public Components(StateSpace space, HashSet<int> states, Func<Edge, bool> isAllowed)
    {
        _isAllowed = isAllowed;
        _space = space;
        _states = states;
        foreach (var state in states.OrderBy(state => state))
        {
            if (!_numbers.ContainsKey(state))
                Visit(state);
        }
    }

    /// <summary>The parts in which a course can go round.</summary>
    public IEnumerable<HashSet<int>> WithCycles => _parts.Where(part => part.Count > 1);

    void Visit(int root)
    {
        var work = new Stack<(int State, int Next)>();
        Open(root);
        work.Push((root, 0));
        while (work.Count > 0)
        {
            var (state, next) = work.Pop();
            var edges = _space.EdgesOf(state);
            if (next < edges.Count)
            {
                work.Push((state, next + 1));
                var to = edges[next].To;
                if (!_states.Contains(to) || !_isAllowed(edges[next]))
                    continue;
                if (!_numbers.TryGetValue(to, out var number))
                {
                    Open(to);
                    work.Push((to, 0));
                }
                else if (_isOpen.Contains(to))
                {
                    _lowest[state] = Math.Min(_lowest[state], number);
                }
            }
            else
            {
                Close(state);
                if (work.Count > 0)
                    _lowest[work.Peek().State] = Math.Min(_lowest[work.Peek().State], _lowest[state]);
            }
        }
    }

    void Open(int state)
    {
        _numbers[state] = _lowest[state] = _numbers.Count;
        _open.Push(state);
        _isOpen.Add(state);
    }

    void Close(int state)
    {
        if (_lowest[state] != _numbers[state])
            return;
        var part = new HashSet<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            part.Add(member);
        }
        while (member != state);
        _parts.Add(part);
    }
}
