using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric that counts events within the window of a stage, compared with a <see cref="Count"/>.</summary>
public sealed class CountMetric : Metric<CountMetric>
{
    internal CountMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while there are fewer events than the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator <(CountMetric metric, Count limit) => Threshold.Of(metric, Comparison.Below, limit);

    /// <summary>Holds while there are more events than the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator >(CountMetric metric, Count limit) => Threshold.Of(metric, Comparison.Above, limit);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(CountMetric metric, Count limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(CountMetric metric, Count limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareCount, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(CountMetric metric, double number) => throw Refused.Call(Refused.BareCount);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareCount, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(CountMetric metric, double number) => throw Refused.Call(Refused.BareCount);

    /// <summary>Holds while there is no event at all.</summary>
    /// <returns>The condition.</returns>
    [Says]
    public Condition StaysAtZero() => Threshold.Of(this, Comparison.Zero, Rollout.Dsl.Count.Of(0));

    /// <summary>
    /// Holds once there were that many events at least: the proof that a new path was really used. A path that nobody took shows no harm.
    /// </summary>
    /// <param name="events">How many, 1 or more, included.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The number is 0.</exception>
    [Says]
    public Condition ExercisedAtLeast(Count events)
    {
        if (events.Events == 0)
            throw new RejectedCallException($"{Wording.Capital(Subject)} is exercised at least 0 times in any case; write 1 or more.", nameof(events));
        return Threshold.Of(this, Comparison.AtLeast, events);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new CountMetric(facts, provenance);
}
