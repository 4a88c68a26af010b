using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// Every state that a plan can get into, and every step between them, found breadth first: so the first way to a state is a shortest one.
/// The plan decides and what surrounds it acts in turns.
/// </summary>
internal sealed class StateSpace
{
    readonly List<ControlState> _states = [];
    readonly List<List<Edge>> _edges = [];
    readonly List<Edge?> _found = [];
    readonly Dictionary<ControlState, int> _numbers = [];
    readonly List<ControlMove> _moves = [];
    readonly RolloutControl _control;

    public StateSpace(RolloutControl control, bool withOverrides, int limit)
    {
        _control = control;
        var happenings = new Happenings(control, withOverrides);
        var inputs = new List<ControlInput>();
        Number(Abstraction.Of(ControlState.Initial, control), null);
        for (var at = 0; at < _states.Count; at++)
        {
            if (_states.Count > limit)
            {
                IsComplete = false;
                break;
            }

            happenings.Add(_states[at], inputs);
            foreach (var input in inputs)
                Take(at, input);
        }

        Steps = _edges.Sum(edges => edges.Count);
    }

    public IReadOnlyList<ControlState> States => _states;

    public RolloutControl Control => _control;

    /// <summary>How many steps lead from one state to another one.</summary>
    public int Steps { get; }

    /// <summary>Whether nothing was left out because of a limit.</summary>
    public bool IsComplete { get; } = true;

    public IReadOnlyList<Edge> EdgesOf(int state) => _edges[state];

    public IEnumerable<Edge> Edges => _edges.SelectMany(edges => edges);

    /// <summary>A shortest course to a state.</summary>
    public IReadOnlyList<Edge> WayTo(int state)
    {
        var way = new List<Edge>();
        for (var edge = _found[state]; edge is not null; edge = _found[edge.From])
            way.Add(edge);
        way.Reverse();
        return way;
    }

    void Take(int from, ControlInput input)
    {
        if (!Step(from, input, isClosed: false) || _states[from].Has(ControlFlags.MayGrow) == false)
            return;

        // The step made the exposure grow: so it may also come at a time at which nothing grows.
        Step(from, input, isClosed: true);
    }

    /// <summary>Takes a step, and says whether it moved on to a further stage because all was there.</summary>
    bool Step(int from, ControlInput input, bool isClosed)
    {
        var state = _states[from];
        if (isClosed)
            state.Set(ControlFlags.MayGrow, false);
        _moves.Clear();
        var next = Abstraction.Of(_control.Next(state, input, _moves), _control);
        if (next == _states[from])
            return false;
        var known = _states.Count;
        var to = Number(next, null);
        var edge = new Edge(from, to, input, isClosed, [.. _moves]);
        if (to == known)
            _found[to] = edge;
        _edges[from].Add(edge);
        return Array.Exists(edge.Moves, move => move is { Kind: DecisionKind.Start or DecisionKind.Advance, Rule: DecisionRule.AllMet });
    }

    int Number(ControlState state, Edge? found)
    {
        if (_numbers.TryGetValue(state, out var number))
            return number;
        _numbers.Add(state, _states.Count);
        _states.Add(state);
        _edges.Add([]);
        _found.Add(found);
        return _states.Count - 1;
    }
}
