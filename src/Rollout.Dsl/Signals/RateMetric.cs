using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric that is a number of events in a time, compared with a <see cref="Rate"/>.</summary>
public sealed class RateMetric : Metric<RateMetric>
{
    internal RateMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the rate stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator <(RateMetric metric, Rate limit) => Threshold.Of(metric, Comparison.Below, limit);

    /// <summary>Holds while the rate stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator >(RateMetric metric, Rate limit) => Threshold.Of(metric, Comparison.Above, limit);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(RateMetric metric, Rate limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(RateMetric metric, Rate limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareRate, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(RateMetric metric, double number) => throw Refused.Call(Refused.BareRate);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareRate, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(RateMetric metric, double number) => throw Refused.Call(Refused.BareRate);

    /// <summary>Holds while the rate lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one.</exception>
    [Says]
    public Condition IsBetween(Rate low, Rate high) => Threshold.Between(this, low, high);

    /// <summary>Holds while nothing happens at all.</summary>
    /// <returns>The condition.</returns>
    [Says]
    public Condition StaysAtZero() => Threshold.Of(this, Comparison.Zero, default(Rate));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RateMetric(facts, provenance);
}
