using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>Where a rollout stands. Two states are equal when everything that decisions depend on is equal.</summary>
public sealed class RolloutState
{
    readonly StateDraft _content;
    readonly Course _course;

    internal RolloutState(Course course, StateDraft content)
    {
        _course = course;
        _content = content;
    }

    /// <summary>The release that rolls out.</summary>
    public string Release => _content.Release;

    /// <summary>The latest time of which the state knows.</summary>
    public Instant Now => _content.Now;

    /// <summary>Where in its life the rollout is.</summary>
    public Phase Phase => Control.Phase;

    /// <summary>The stage that is entered or observed, or in which the way back began; null before the first one.</summary>
    public Stage? Stage => Control.Stage < 0 ? null : _course.Stages[Control.Stage].Stage;

    /// <summary>What keeps the rollout where it is.</summary>
    public HoldReasons Holds => Control.Holds;

    /// <summary>Whether the point of no return is passed.</summary>
    public bool IsPastPointOfNoReturn => Control.Has(ControlFlags.PastPoint);

    /// <summary>Whether nothing changes any more, whatever happens.</summary>
    public bool IsEnded => Control.IsEnded;

    /// <summary>Whether a person went on without the gate, or rolled back past the point of no return.</summary>
    public bool IsOverridden => Control.Has(ControlFlags.Overridden);

    /// <summary>When the first stage was begun, or null.</summary>
    public Instant? StartedAt => _content.StartedAt;

    /// <summary>When the exposure of the stage was set, or null while it is being set.</summary>
    public Instant? EnteredAt => _content.EnteredAt;

    /// <summary>The number of the action whose outcome is awaited, or null where none is.</summary>
    public int? Action => _content.Awaited;

    /// <summary>The step of the way back that is being taken, or that failed; null where there is none.</summary>
    public StepSheet? Step => _course.StepOf(Control)?.Sheet;

    /// <summary>The incidents that are open, in ordinal order.</summary>
    public IReadOnlyList<string> Incidents => [.. _content.Incidents.Keys];

    /// <summary>The share that was last measured to be exposed, or null.</summary>
    public Ratio? MeasuredExposure => _content.Exposed;

    internal ControlState Control => _content.Control;

    /// <summary>What the state holds. It is only read.</summary>
    internal StateDraft Content => _content;

    internal Course Course => _course;

    /// <summary>Whether the other state leads to the same decisions whatever happens.</summary>
    /// <param name="obj">The other state.</param>
    /// <returns>True when both are equal.</returns>
    public override bool Equals(object? obj) => obj is RolloutState other && _course.Plan.Equals(other._course.Plan) && _content.IsSame(other._content);

    /// <summary>A hash of the state.</summary>
    /// <returns>The same number for equal states.</returns>
    public override int GetHashCode() => unchecked((Control.GetHashCode() * 31) + _content.Now.GetHashCode());
}
