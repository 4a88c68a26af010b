using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>What was seen.</summary>
public sealed partial class RolloutEvent
{
    /// <summary>Time went by, and nothing else happened.</summary>
    /// <returns>The event.</returns>
    public static RolloutEvent Clock() => new(EventKind.Clock);

    /// <summary>A verdict on a condition over all of the current observation. A breach acts at once; what follows from a good one is decided with the clock.</summary>
    /// <param name="condition">The condition, as the plan has it.</param>
    /// <param name="verdict">The verdict. For one without data, use <see cref="NoData(Condition, NoDataCause)"/>, which says why.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The condition is null, or the verdict is <see cref="Verdict.NoData"/> or no member of <see cref="Verdict"/>.</exception>
    public static RolloutEvent Observed(Condition condition, Verdict verdict) =>
        new(EventKind.Observed, Named(condition), Seen(verdict, nameof(verdict)));

    /// <summary>A verdict on a condition over readings of some time. A breach acts at once; what follows from a good one is decided with the clock.</summary>
    /// <param name="condition">The condition, as the plan has it.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="from">When the first of the readings was taken.</param>
    /// <param name="to">When the last of the readings was taken. Of two verdicts on a condition the one that reaches further counts.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The condition is null, or the verdict is <see cref="Verdict.NoData"/> or no member of <see cref="Verdict"/>.</exception>
    public static RolloutEvent Observed(Condition condition, Verdict verdict, Instant from, Instant to) => to < from
        ? new(EventKind.Observed, Named(condition), Decisions.Verdict.NoData, NoDataCause.ClockSkew)
        : new(EventKind.Observed, Named(condition), Seen(verdict, nameof(verdict)), from: from, to: to);

    /// <summary>There is nothing to judge a condition by.</summary>
    /// <param name="condition">The condition, as the plan has it.</param>
    /// <param name="cause">Why.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The condition is null, or the cause is no member of <see cref="NoDataCause"/>.</exception>
    public static RolloutEvent NoData(Condition condition, NoDataCause cause) =>
        new(EventKind.Observed, Named(condition), Decisions.Verdict.NoData, Quantity.Member(cause, "Why there are no data", nameof(cause)));

    /// <summary>The share that is really exposed. More than the stage declares is a breach.</summary>
    /// <param name="share">The share, in the unit of the stage.</param>
    /// <returns>The event.</returns>
    public static RolloutEvent ExposureMeasured(Ratio share) => new(EventKind.ExposureMeasured, share: share);

    /// <summary>How far the migration of the current stage has come. It may pass a point of no return that stands at a progress.</summary>
    /// <param name="share">The progress.</param>
    /// <returns>The event.</returns>
    public static RolloutEvent Progressed(Ratio share) => new(EventKind.Progressed, share: share);

    /// <summary>A start condition was seen to hold, or not to.</summary>
    /// <param name="condition">The start condition, as the plan has it.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The condition is null.</exception>
    public static RolloutEvent Checked(Ready condition, bool holds) => new(
        EventKind.Checked,
        (condition ?? throw new RejectedCallException("The start condition of an event is null; pass one of the plan.", nameof(condition))).ToString(),
        holds: holds);

    /// <summary>
    /// An announcement that has to stand before what it tells of was seen to have stood long enough, so that nothing waits for it and the run
    /// does not tell it again; or it was not made after all.
    /// </summary>
    /// <param name="announcement">The announcement, as the plan has it.</param>
    /// <param name="holds">Whether it has stood long enough.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The announcement is null.</exception>
    public static RolloutEvent Checked(Announcement announcement, bool holds) => new(
        EventKind.Checked,
        (announcement ?? throw new RejectedCallException("The announcement of an event is null; pass one of the plan.", nameof(announcement))).ToString(),
        holds: holds);

    /// <summary>The same verdict, of a release by its name. That of another release than the one that rolls out is not believed.</summary>
    /// <param name="release">The name of the release, not blank.</param>
    /// <returns>The event with that name.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    public RolloutEvent OfRelease(string release) => With(Naming.Name(release, "The release of a verdict", nameof(release)), HappenedAt);

    static string Named(Condition? condition) =>
        (condition ?? throw new RejectedCallException("The condition of a verdict is null; pass one of the plan.", nameof(condition))).ToString();

    static Verdict Seen(Verdict verdict, string argument) => Quantity.Member(verdict, "A verdict", argument) == Decisions.Verdict.NoData
        ? throw new RejectedCallException("A verdict without data has a cause; write RolloutEvent.NoData(...).", argument)
        : verdict;
}
