using System;
using System.Collections.Generic;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// Every state that a plan can get into, and every step between them, found breadth first: so the first way to a state is a shortest one.
/// The plan decides and what surrounds it acts in turns.
/// </summary>
internal sealed class StateSpace
{
    readonly List<ControlState> _states = [];

    /// <summary>The steps, those from one state one after another, in the order of the states.</summary>
    readonly List<Edge> _edges = [];

    /// <summary>The place among the steps of the first one from each state that was looked at, and at last the number of all steps.</summary>
    readonly List<int> _first = [0];

    /// <summary>The place among the steps of the one by which each state was found; -1 for the first state.</summary>
    readonly List<int> _found = [];

    readonly Dictionary<ControlState, int> _numbers = new(new ControlStateComparer());
    readonly List<ControlMove> _moves = [];
    readonly RolloutControl _control;
    readonly Edge[] _steps;
    readonly int _limit;

    public StateSpace(RolloutControl control, Happenings happenings, int limit)
    {
        _control = control;
        _limit = limit;
        var inputs = new List<ControlInput>();
        Number(Abstraction.Of(ControlState.Initial, control));
        var isWhole = true;
        for (var at = 0; at < _states.Count; at++)
        {
            happenings.Add(_states[at], inputs);
            foreach (var input in inputs)
                isWhole &= Take(at, input);
            _first.Add(_edges.Count);
        }

        IsComplete = isWhole;

        _steps = [.. _edges];
        _edges.Clear();
    }

    public IReadOnlyList<ControlState> States => _states;

    public RolloutControl Control => _control;

    /// <summary>How many steps lead from one state to another one.</summary>
    public int Steps => _steps.Length;

    /// <summary>Whether nothing was left out because of a limit.</summary>
    public bool IsComplete { get; }

    public IReadOnlyList<Edge> EdgesOf(int state) => new ArraySegment<Edge>(_steps, _first[state], _first[state + 1] - _first[state]);

    /// <summary>What is decided in a step.</summary>
    public ControlMove[] MovesOf(Edge edge)
    {
        var moves = new List<ControlMove>();
        _control.Next(Before(edge.From, edge.IsClosed), edge.Input, moves);
        return [.. moves];
    }

    /// <summary>A shortest course to a state.</summary>
    public IReadOnlyList<Edge> WayTo(int state)
    {
        var way = new List<Edge>();
        for (var at = _found[state]; at >= 0; at = _found[_steps[at].From])
            way.Add(_steps[at]);
        way.Reverse();
        return way;
    }

    /// <summary>Takes what happens in a state, and says whether that led to no state beyond the limit.</summary>
    bool Take(int from, ControlInput input)
    {
        var grows = Step(from, input, isClosed: false);

        // A step that makes the exposure grow may also come at a time at which nothing grows.
        return grows == true && _states[from].Has(ControlFlags.MayGrow) ? Step(from, input, isClosed: true) is not null : grows is not null;
    }

    /// <summary>Takes a step, and says whether it moved on to a further stage because all was there; null where it led beyond the limit.</summary>
    bool? Step(int from, ControlInput input, bool isClosed)
    {
        _moves.Clear();
        var next = Abstraction.Of(_control.Next(Before(from, isClosed), input, _moves), _control);
        if (next == _states[from])
            return false;
        var isKnown = _numbers.TryGetValue(next, out var to);
        if (!isKnown && _states.Count == _limit)
            return null;
        if (!isKnown)
        {
            to = Number(next);
            _found[to] = _edges.Count;
        }

        _edges.Add(new(from, to, input, isClosed));
        return _moves.Exists(move => move is { Kind: DecisionKind.Start or DecisionKind.Advance, Rule: DecisionRule.AllMet });
    }

    ControlState Before(int state, bool isClosed)
    {
        var before = _states[state];
        if (isClosed)
            before.Set(ControlFlags.MayGrow, false);
        return before;
    }

    int Number(ControlState state)
    {
        _numbers.Add(state, _states.Count);
        _states.Add(state);
        _found.Add(-1);
        return _states.Count - 1;
    }
}
