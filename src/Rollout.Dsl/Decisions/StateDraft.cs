using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>A state while one event is worked off. It lives within that call, and nothing keeps it.</summary>
internal sealed class StateDraft
{
    public StateDraft(string release, Instant now)
    {
        Release = release;
        Now = now;
        Marks = new(now);
        Control = ControlState.Initial;
    }

    public StateDraft(StateDraft other)
    {
        Release = other.Release;
        Now = other.Now;
        Control = other.Control;
        StartedAt = other.StartedAt;
        EnteredAt = other.EnteredAt;
        WindowFrom = other.WindowFrom;
        StayFrom = other.StayFrom;
        HeldSince = other.HeldSince;
        HeldBefore = other.HeldBefore;
        AskedAt = other.AskedAt;
        ActingSince = other.ActingSince;
        Action = other.Action;
        IsLineStopped = other.IsLineStopped;
        HasNews = other.HasNews;
        Exposed = other.Exposed;
        Marks = other.Marks;
        Readings = new(other.Readings);
        Approvals = new(other.Approvals);
        Fulfilled = new(other.Fulfilled);
        Completed = new(other.Completed, System.StringComparer.Ordinal);
        Withdrawn = new(other.Withdrawn);
        Unfulfilled = new(other.Unfulfilled);
        Announced = new(other.Announced);
        Others = new(other.Others, System.StringComparer.Ordinal);
        Incidents = new(other.Incidents, System.StringComparer.Ordinal);
    }

    public string Release;
    public Instant Now;
    public ControlState Control;

    /// <summary>Whether the window ends in this moment, so that the evidence is judged as that of all of it.</summary>
    public bool EndsWindow;

    /// <summary>When the first stage was begun.</summary>
    public Instant? StartedAt;

    /// <summary>When the exposure of the stage was set.</summary>
    public Instant? EnteredAt;

    /// <summary>Since when the stage is observed without a hold that voids it.</summary>
    public Instant? WindowFrom;

    /// <summary>Since when the stage is without an incident.</summary>
    public Instant? StayFrom;

    /// <summary>Since when something holds the stage.</summary>
    public Instant? HeldSince;

    /// <summary>How long the stage was held before that.</summary>
    public Duration HeldBefore;

    /// <summary>Since when the approvals of the next stage are waited for.</summary>
    public Instant? AskedAt;

    /// <summary>Since when the action that was decided last is under way.</summary>
    public Instant? ActingSince;

    /// <summary>The number of that action.</summary>
    public int Action;

    public bool IsLineStopped;

    /// <summary>Whether a verdict was heard that nothing was decided on yet.</summary>
    public bool HasNews;

    /// <summary>The share that was last measured to be exposed.</summary>
    public Ratio? Exposed;

    public Marks Marks;

    /// <summary>The verdict on each condition, by its name.</summary>
    public readonly Dictionary<string, Reading> Readings = new(System.StringComparer.Ordinal);

    /// <summary>Who gave which approval of the next stage, by its number.</summary>
    public readonly HashSet<(int Approval, string Person)> Approvals = [];

    /// <summary>When an approval of the next stage was last taken back.</summary>
    public readonly Dictionary<(int Approval, string Person), Instant> Withdrawn = [];

    /// <summary>The start conditions that hold, by their numbers, and after them the early announcements that were reported to have stood long enough.</summary>
    public readonly SortedSet<int> Fulfilled = [];

    public readonly SortedSet<string> Completed = new(System.StringComparer.Ordinal);

    /// <summary>When each of those was last seen not to hold.</summary>
    public readonly Dictionary<int, Instant> Unfulfilled = [];

    /// <summary>When what is announced before it happens was told, by its number.</summary>
    public readonly Dictionary<int, Instant> Announced = [];

    /// <summary>When each of the other plans that are under way started.</summary>
    public readonly SortedDictionary<string, Instant> Others = new(System.StringComparer.Ordinal);

    /// <summary>When each of the incidents that are open was opened.</summary>
    public readonly SortedDictionary<string, Instant> Incidents = new(System.StringComparer.Ordinal);

    /// <summary>The number of the action whose outcome is awaited, or null.</summary>
    public int? Awaited => Control.Phase == Phase.Entering || Control.IsTakingSteps || Control is { Phase: Phase.NeedsOwner, Step: >= 0 } ? Action : null;

    public bool IsWindowOver => EndsWindow || Control.Has(ControlFlags.WindowOver);

    public bool IsSame(StateDraft other) =>
        Release == other.Release && Control == other.Control && Action == other.Action && IsLineStopped == other.IsLineStopped && HasNews == other.HasNews && Times == other.Times
        && Exposed == other.Exposed && Readings.Count == other.Readings.Count
        && Readings.All(reading => other.Readings.TryGetValue(reading.Key, out var same) && same.Equals(reading.Value))
        && Approvals.SetEquals(other.Approvals) && Fulfilled.SetEquals(other.Fulfilled) && Completed.SetEquals(other.Completed)
        && Marks == other.Marks && IsSame(Withdrawn, other.Withdrawn) && IsSame(Unfulfilled, other.Unfulfilled) && IsSame(Announced, other.Announced)
        && IsSame(Others, other.Others) && IsSame(Incidents, other.Incidents);

    static bool IsSame<T>(IDictionary<T, Instant> one, IDictionary<T, Instant> other) =>
        one.Count == other.Count && one.All(item => other.TryGetValue(item.Key, out var same) && same == item.Value);

    (Instant, Instant?, Instant?, Instant?, Instant?, Instant?, (Duration, Instant?, Instant?)) Times =>
        (Now, StartedAt, EnteredAt, WindowFrom, StayFrom, HeldSince, (HeldBefore, AskedAt, ActingSince));
}
