using System;
using System.ComponentModel;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>A metric of how old something is, such as the lag of a replica, compared with a time.</summary>
public sealed class AgeMetric : Metric<AgeMetric>
{
    internal AgeMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the age stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded, longer than 0.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is 0 or negative.</exception>
    [Says]
    public static Condition operator <(AgeMetric metric, Duration limit) => Threshold.Of(metric, Comparison.Below, Quantity.Positive(limit, "The limit of an age", nameof(limit)));

    /// <summary>Holds while the age stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded, longer than 0.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is 0 or negative.</exception>
    [Says]
    public static Condition operator >(AgeMetric metric, Duration limit) => Threshold.Of(metric, Comparison.Above, Quantity.Positive(limit, "The limit of an age", nameof(limit)));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(AgeMetric metric, Duration limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(AgeMetric metric, Duration limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareAge, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(AgeMetric metric, double number) => throw Refused.Call(Refused.BareAge);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareAge, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(AgeMetric metric, double number) => throw Refused.Call(Refused.BareAge);

    /// <summary>Holds while the age lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one, or a limit is negative.</exception>
    [Says]
    public Condition IsBetween(Duration low, Duration high) => Threshold.Between(this, Quantity.NotNegative(low, "The limit of an age", nameof(low)), Quantity.NotNegative(high, "The limit of an age", nameof(high)));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new AgeMetric(facts, provenance);
}
