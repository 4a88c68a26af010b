using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <content>Comparisons with a baseline. They have no unit, so every metric that has a single value shares them.</content>
public abstract partial class Metric<TMetric>
{
    /// <summary>Holds while the metric stays below so many times its baseline.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded, as in <c>2.Times(Baseline.Control)</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric or the limit is null.</exception>
    [Says]
    public static Condition operator <(Metric<TMetric> metric, BaselineLimit limit) =>
        Threshold.Of(metric, Comparison.Below, BaselineLimit.Given(limit, nameof(limit)));

    /// <summary>Holds while the metric stays above so many times its baseline.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded, as in <c>2.Times(Baseline.Control)</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric or the limit is null.</exception>
    [Says]
    public static Condition operator >(Metric<TMetric> metric, BaselineLimit limit) =>
        Threshold.Of(metric, Comparison.Above, BaselineLimit.Given(limit, nameof(limit)));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(Metric<TMetric> metric, BaselineLimit limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(Metric<TMetric> metric, BaselineLimit limit) => throw Refused.Call(Refused.Inclusive);
}
