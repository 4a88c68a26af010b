using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric that is a share of a whole, compared with a <see cref="Ratio"/>.</summary>
public sealed class RatioMetric : Metric<RatioMetric>
{
    internal RatioMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the share stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator <(RatioMetric metric, Ratio limit) => Threshold.Of(metric, Comparison.Below, limit);

    /// <summary>Holds while the share stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator >(RatioMetric metric, Ratio limit) => Threshold.Of(metric, Comparison.Above, limit);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(RatioMetric metric, Ratio limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(RatioMetric metric, Ratio limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareRatio, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(RatioMetric metric, double number) => throw Refused.Call(Refused.BareRatio);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareRatio, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(RatioMetric metric, double number) => throw Refused.Call(Refused.BareRatio);

    /// <summary>Holds while the share lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one.</exception>
    [Says]
    public Condition IsBetween(Ratio low, Ratio high) => Threshold.Between(this, low, high);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RatioMetric(facts, provenance);
}
