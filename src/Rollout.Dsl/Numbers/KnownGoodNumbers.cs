namespace Rollout.Dsl.Numbers;

/// <summary>
/// The longest that it takes from a fault to a known good state: to detect it, to decide, to act and to recover, one after another
/// (Beyer et al., Site Reliability Engineering, 2016, where the last three are the time to repair).
/// </summary>
public sealed class KnownGoodNumbers
{
    internal KnownGoodNumbers(KnownTime detect, KnownTime decide, KnownTime act, KnownTime recover)
    {
        Detect = detect;
        Decide = decide;
        Act = act;
        Recover = recover;
    }

    /// <summary>
    /// Until a stop-loss speaks: the slowest of the failures that the stops of the stage on a share of requests are there for, each as
    /// <see cref="DetectionNumbers.Time"/> has it. A failure that no such stop shows is not in it.
    /// </summary>
    public KnownTime Detect { get; }

    /// <summary>Until it is decided: none for a stop-loss that acts by itself, else what DecidingWithin says.</summary>
    public KnownTime Decide { get; }

    /// <summary>
    /// The steps one after another, those that depend on a question or a condition included: of the rollback, or of the containment and then
    /// of the forward repair.
    /// </summary>
    public KnownTime Act { get; }

    /// <summary>The steps of the rollback that recover or verify; none where the plan has no such step, and none after a containment.</summary>
    public KnownTime Recover { get; }

    /// <summary>All four together.</summary>
    public KnownTime Total => KnownTime.Sum(Detect, Decide, Act, Recover);
}
