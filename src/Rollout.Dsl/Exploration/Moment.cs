using System.Collections.Generic;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>One state of a course, as a property is asked about it.</summary>
public sealed class Moment
{
    readonly ControlState _state;
    readonly Course _course;

    internal Moment(Course course, ControlState state)
    {
        _course = course;
        _state = state;
    }

    /// <summary>Where in its life the rollout is.</summary>
    public Phase Phase => _state.Phase;

    /// <summary>The stage that is entered or observed, or in which the way back began; null before the first one.</summary>
    public Stage? Stage => _state.Stage < 0 ? null : _course.Stages[_state.Stage].Stage;

    /// <summary>Whether anybody is exposed: from the first stage that exposes until the rollback is done.</summary>
    public bool IsExposing =>
        _state.Stage >= 0 && _state.Phase != Phase.RolledBack && !_course.Stages[_state.Stage].Sheet.ExposesNobody;

    /// <summary>Whether everyone is exposed.</summary>
    public bool IsFullyExposing => IsExposing && _course.Rungs[_state.Stage] is { IsFull: true };

    /// <summary>What keeps the rollout where it is.</summary>
    public HoldReasons Holds => _state.Holds;

    /// <summary>Whether the point of no return is passed.</summary>
    public bool IsPastPointOfNoReturn => _state.Has(ControlFlags.PastPoint);

    /// <summary>Whether a stop-loss, a rollback or a containment condition was crossed at any time.</summary>
    public bool IsBreached => _state.Has(ControlFlags.Breached);

    /// <summary>Whether a person went on without the gate, or rolled back past the point of no return.</summary>
    public bool IsOverridden => _state.Has(ControlFlags.Overridden);

    /// <summary>Whether nothing changes any more, whatever happens.</summary>
    public bool IsEnded => _state.IsEnded;

    /// <summary>Whether the rollout rests: it has ended, or has not begun, or a person has to act and is named.</summary>
    public bool IsAtRest => _state.IsEnded || _state.Phase is Phase.Preparing or Phase.Contained || (_state.Phase == Phase.NeedsOwner && _course.Sheet.Owner is not null);

    internal ControlState State => _state;

    internal Course Course => _course;
}
