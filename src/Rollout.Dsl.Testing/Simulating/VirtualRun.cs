using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>One run of a scenario. It lives within the call that runs it, and nothing keeps it.</summary>
internal sealed partial class VirtualRun
{
    /// <summary>How many events a scenario may have, so that one without an end is told and does not hang.</summary>
    const int MostTurns = 200_000;

    readonly Scenario _scenario;
    readonly IReadOnlyList<Stage> _stages;
    readonly List<SimulatedTurn> _turns = [];
    readonly List<(Instant At, RolloutEvent Happened)> _agenda = [];
    RolloutState _state;
    Instant _now;
    Instant? _nextReport;
    Instant? _reportedAt;
    Instant? _observedSince;

    public VirtualRun(Scenario scenario)
    {
        _scenario = scenario;
        _stages = scenario.Plan.Sheet.Stages;
        _now = scenario.Start;
        _state = scenario.Engine.Prepare(scenario.Name, _now);
        var ready = scenario.Plan.Sheet.StartConditions.Select(condition => RolloutEvent.Checked(condition, holds: true));
        var told = scenario.Plan.Sheet.Announcements.Where(announcement => announcement.Sheet.Before is not null).Select(announcement => RolloutEvent.Checked(announcement, holds: true));
        var before = scenario.Plan.Sheet.After.Select(RolloutEvent.OtherCompleted);
        foreach (var happened in before.Concat(ready).Concat(told).Distinct().DefaultIfEmpty(RolloutEvent.Clock()))
            _agenda.Add((_now, happened));
        foreach (var (at, happened) in scenario.Events)
            _agenda.Add((scenario.Start + at, happened));
    }

    public Simulation Run()
    {
        while (!_state.IsEnded && Next() is { } next && next - _scenario.Start <= _scenario.Longest)
        {
            if (_turns.Count > MostTurns)
                throw new InvalidOperationException($"The simulation of {_scenario.Plan} does not come to an end within {Words.Plain(MostTurns)} events; bound it with For(...).");
            _now = next;
            if (Due() is { } happened)
                Happen(happened);
            else if (_nextReport is not null && _reportedAt != _now)
                Report();
            else
                Happen(RolloutEvent.Clock());
        }

        return new(_scenario.Plan, _scenario.Start, _turns, _state.IsEnded || Next() is null ? null : _scenario.Longest);
    }

    /// <summary>When the next thing happens: an event, a verdict, or the end of a time that the engine waits for.</summary>
    Instant? Next()
    {
        var times = _agenda.Select(item => (Instant?)item.At).Concat([_nextReport, _scenario.Engine.NextDue(_state)]);
        return times.Min() is { } next ? Instant.Max(next, _now) : null;
    }

    /// <summary>The first event that is due, in the order in which they were put on the agenda.</summary>
    RolloutEvent? Due()
    {
        var at = _agenda.FindIndex(item => item.At <= _now);
        if (at < 0)
            return null;
        var happened = _agenda[at].Happened;
        _agenda.RemoveAt(at);
        return happened;
    }

    void Happen(RolloutEvent happened)
    {
        var before = _state;
        var turn = _scenario.Engine.Decide(_state, happened, _now);
        _state = turn.State;
        _turns.Add(new(_now, happened, turn));
        var hasDecided = turn.Decisions.Any(decision => decision.Kind is not (DecisionKind.Wait or DecisionKind.Refuse));
        if (_scenario.Crashes && hasDecided)
            Restart();
        foreach (var decision in turn.Decisions.Where(decision => decision.Action is not null))
            CarryOut(decision);
        AnswerTo(before);
        KeepObservation(before);
    }

    /// <summary>What a runner does that lost everything but its record: it decides all of it anew.</summary>
    void Restart()
    {
        var engine = DecisionEngine.For(_scenario.Plan);
        _state = _turns.Aggregate(engine.Prepare(_scenario.Name, _scenario.Start), (state, turn) => engine.Decide(state, turn.Happened, turn.At).State);
    }
}
