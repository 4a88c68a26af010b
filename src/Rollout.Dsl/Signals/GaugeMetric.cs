using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric that goes up and down, such as the length of a queue, compared with a <see cref="Level"/> in its own unit.</summary>
public sealed class GaugeMetric : Metric<GaugeMetric>
{
    internal GaugeMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the level stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is in another unit.</exception>
    [Says]
    public static Condition operator <(GaugeMetric metric, Level limit) =>
        Threshold.Of(metric, Comparison.Below, InUnit(metric, limit, limit.Unit, nameof(limit)));

    /// <summary>Holds while the level stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is in another unit.</exception>
    [Says]
    public static Condition operator >(GaugeMetric metric, Level limit) =>
        Threshold.Of(metric, Comparison.Above, InUnit(metric, limit, limit.Unit, nameof(limit)));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(GaugeMetric metric, Level limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(GaugeMetric metric, Level limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareLevel, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(GaugeMetric metric, double number) => throw Refused.Call(Refused.BareLevel);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareLevel, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(GaugeMetric metric, double number) => throw Refused.Call(Refused.BareLevel);

    /// <summary>Holds while the level lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one, or a limit is in another unit.</exception>
    [Says]
    public Condition IsBetween(Level low, Level high) =>
        Threshold.Between(this, InUnit(this, low, low.Unit, nameof(low)), InUnit(this, high, high.Unit, nameof(high)));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new GaugeMetric(facts, provenance);
}
