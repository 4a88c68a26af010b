using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>One thing that happened to a rollout. When it was told is told to the engine, which has no clock; when it happened, the event may say.</summary>
public sealed partial class RolloutEvent
{
    internal RolloutEvent(
        EventKind kind,
        string? subject = null,
        Verdict? verdict = null,
        NoDataCause? cause = null,
        Instant? from = null,
        Instant? to = null,
        Ratio? share = null,
        bool? holds = null,
        int? action = null,
        Role? by = null,
        string? person = null,
        string? reason = null,
        Overriding? overriding = null,
        string? release = null,
        Instant? happenedAt = null)
    {
        Kind = kind;
        Subject = subject;
        Verdict = verdict;
        Cause = cause;
        From = from;
        To = to;
        Share = share;
        Holds = holds;
        Action = action;
        By = by;
        Person = person;
        Reason = reason;
        Overriding = overriding;
        Release = release;
        HappenedAt = happenedAt;
    }

    /// <summary>What happened.</summary>
    public EventKind Kind { get; }

    /// <summary>What it is about: a condition, a start condition or an announcement as the plan prints it, an incident, another plan; or null.</summary>
    public string? Subject { get; }

    /// <summary>The verdict on the condition, or null.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Why there are no data, or null.</summary>
    public NoDataCause? Cause { get; }

    /// <summary>From when on the verdict covers the readings, or null for all of the stage.</summary>
    public Instant? From { get; }

    /// <summary>Until when the verdict covers the readings, or null for now.</summary>
    public Instant? To { get; }

    /// <summary>The measured share or the progress, or null.</summary>
    public Ratio? Share { get; }

    /// <summary>Whether a start condition holds or an announcement has stood long enough, or null.</summary>
    public bool? Holds { get; }

    /// <summary>The number of the action that is reported on, or null.</summary>
    public int? Action { get; }

    /// <summary>In which role a person acted, or null.</summary>
    public Role? By { get; }

    /// <summary>Who acted, or null where the role says enough.</summary>
    public string? Person { get; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; }

    /// <summary>What was overridden, or null.</summary>
    public Overriding? Overriding { get; }

    /// <summary>The release to which a verdict belongs, or null for the one that rolls out.</summary>
    public string? Release { get; }

    /// <summary>When it happened, or null where that is when it was told.</summary>
    public Instant? HappenedAt { get; }

    /// <summary>
    /// The same event, which happened at some time and may be told late, twice or in another order. Without a time it counts as what happened
    /// last of all that was told. What lets a rollout go on counts only where it happened after what it answers: an approval after the stage
    /// before began, a resume after the halt. What makes cautious is obeyed however late it is told. A verdict has times of its own.
    /// </summary>
    /// <param name="time">When it happened. A time after that at which it is told counts as that one.</param>
    /// <returns>The event with that time.</returns>
    public RolloutEvent At(Instant time) => With(Release, time);

    /// <summary>The event in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => EventWords.Of(this);

    /// <summary>Whether the other event says the same.</summary>
    /// <param name="obj">The other event.</param>
    /// <returns>True when both say the same.</returns>
    public override bool Equals(object? obj) => obj is RolloutEvent other && Content.Equals(other.Content);

    /// <summary>A hash of what the event says.</summary>
    /// <returns>The same number for equal events.</returns>
    public override int GetHashCode() => Content.GetHashCode();

    (EventKind, string?, Verdict?, NoDataCause?, (Instant?, Instant?), Ratio?, bool?, (int?, Role?, string?, string?, Overriding?, string?, Instant?)) Content =>
        (Kind, Subject, Verdict, Cause, (From, To), Share, Holds, (Action, By, Person, Reason, Overriding, Release, HappenedAt));

    RolloutEvent With(string? release, Instant? happenedAt) =>
        new(Kind, Subject, Verdict, Cause, From, To, Share, Holds, Action, By, Person, Reason, Overriding, release, happenedAt);
}
