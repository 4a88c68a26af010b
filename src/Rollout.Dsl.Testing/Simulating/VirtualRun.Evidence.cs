using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>What is measured while a stage is observed.</summary>
internal sealed partial class VirtualRun
{
    /// <summary>The holds after which what was observed before counts no more.</summary>
    const HoldReasons Voiding = HoldReasons.Incident | HoldReasons.Halted | HoldReasons.StopLoss | HoldReasons.Condition;

    /// <summary>Verdicts come as long as a stage is observed, from the first part of its window on.</summary>
    void KeepObservation(RolloutState before)
    {
        var isObserving = _state.Phase == Phase.Observing;
        var isNew = isObserving && (before.Phase != Phase.Observing || !ReferenceEquals(before.Stage, _state.Stage));
        if (!isObserving || (_state.Holds & Voiding) != 0)
            _observedSince = null;
        else
            _observedSince = isNew ? _now : _observedSince ?? _now;
        if (!isObserving)
            _nextReport = null;
        else if (isNew)
            (_reportedAt, _nextReport) = (null, WindowOf(_state.Stage!) == Duration.Zero ? _now : NextReport());
    }

    /// <summary>Tells all that is known at this time, and then the clock, which decides on it.</summary>
    void Report()
    {
        var stage = _state.Stage!;
        var verdicts = JudgedConditions.Of(_scenario.Plan, stage).Select(Verdict).OfType<RolloutEvent>();
        _reportedAt = _now;
        foreach (var happened in verdicts.Append(RolloutEvent.Clock()).TakeWhile(_ => IsObserving(stage)))
            Happen(happened);
        if (IsObserving(stage))
            _nextReport = NextReport();
    }

    bool IsObserving(Stage stage) => _state.Phase == Phase.Observing && ReferenceEquals(_state.Stage, stage);

    /// <summary>What is known of a condition now. What came late may be known of an earlier stage only, and is nothing then.</summary>
    RolloutEvent? Verdict(Condition condition)
    {
        var measured = _now - _scenario.Delay;
        var shown = _scenario.Shown.LastOrDefault(showing => showing.Condition.Equals(condition) && showing.IsAt(measured - _scenario.Start));
        var verdict = shown?.Verdict ?? Decisions.Verdict.Healthy;
        if (verdict == Decisions.Verdict.NoData)
            return RolloutEvent.NoData(condition, NoDataCause.Missing);
        if (_scenario.Delay == Duration.Zero)
            return RolloutEvent.Observed(condition, verdict);
        var from = _observedSince + (_state.Stage!.Sheet.Settling ?? Duration.Zero);
        return from is { } begun && begun <= measured ? RolloutEvent.Observed(condition, verdict, begun, measured) : null;
    }

    Instant NextReport()
    {
        var next = _now + (_scenario.Every ?? Duration.Max(WindowOf(_state.Stage!) / 10, Duration.FromMinutes(1)));
        var since = _now - _scenario.Delay - _scenario.Start;
        var changes = _scenario.Shown.Select(showing => showing.NextChange(since)).OfType<Duration>().Select(change => _scenario.Start + change + _scenario.Delay);
        return changes.Append(next).Min();
    }

    static Duration WindowOf(Stage stage) => (stage.Sheet.Settling ?? Duration.Zero) + (stage.Sheet.Window ?? Duration.Zero);
}
