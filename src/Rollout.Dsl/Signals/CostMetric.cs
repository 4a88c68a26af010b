using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric of money spent for each of something, compared with <see cref="Money"/> in its own currency.</summary>
public sealed class CostMetric : Metric<CostMetric>
{
    internal CostMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the cost stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is in another currency.</exception>
    [Says]
    public static Condition operator <(CostMetric metric, Money limit) =>
        Threshold.Of(metric, Comparison.Below, InUnit(metric, limit, limit.Currency, nameof(limit)));

    /// <summary>Holds while the cost stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or the limit is in another currency.</exception>
    [Says]
    public static Condition operator >(CostMetric metric, Money limit) =>
        Threshold.Of(metric, Comparison.Above, InUnit(metric, limit, limit.Currency, nameof(limit)));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(CostMetric metric, Money limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(CostMetric metric, Money limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareMoney, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(CostMetric metric, double number) => throw Refused.Call(Refused.BareMoney);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareMoney, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(CostMetric metric, double number) => throw Refused.Call(Refused.BareMoney);

    /// <summary>Holds while the cost lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one, or a limit is in another currency.</exception>
    [Says]
    public Condition IsBetween(Money low, Money high) =>
        Threshold.Between(this, InUnit(this, low, low.Currency, nameof(low)), InUnit(this, high, high.Currency, nameof(high)));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new CostMetric(facts, provenance);
}
