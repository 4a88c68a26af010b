using System;
using System.ComponentModel;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>One part of a latency: the time below which a given share of the requests stays.</summary>
public sealed class LatencyQuantile : PlanValue
{
    LatencyQuantile(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text =>
        this.Find<decimal>(Fact.Quantile) is { } quantile
            ? $"{Facts[Fact.Metric]} p{Wording.Number(quantile).Replace(".", "")}"
            : "a latency";

    /// <summary>Holds while the time stays below the limit.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="limit">The limit, excluded, longer than 0.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The part is null, or the limit is 0 or negative.</exception>
    [Says]
    public static Condition operator <(LatencyQuantile part, Duration limit) =>
        Threshold.Of(part, Comparison.Below, Quantity.Positive(limit, "The limit of a latency", nameof(limit)), nameof(part));

    /// <summary>Holds while the time stays above the limit.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="limit">The limit, excluded, longer than 0.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The part is null, or the limit is 0 or negative.</exception>
    [Says]
    public static Condition operator >(LatencyQuantile part, Duration limit) =>
        Threshold.Of(part, Comparison.Above, Quantity.Positive(limit, "The limit of a latency", nameof(limit)), nameof(part));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="part">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(LatencyQuantile part, Duration limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="part">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(LatencyQuantile part, Duration limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareTime, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(LatencyQuantile part, double number) => throw Refused.Call(Refused.BareTime);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareTime, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(LatencyQuantile part, double number) => throw Refused.Call(Refused.BareTime);

    /// <summary>Holds while the time stays below so many times that of the baseline.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="limit">The limit, excluded, as in <c>2.Times(Baseline.Control)</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The part or the limit is null.</exception>
    [Says]
    public static Condition operator <(LatencyQuantile part, BaselineLimit limit) =>
        Threshold.Of(part, Comparison.Below, BaselineLimit.Given(limit, nameof(limit)), nameof(part));

    /// <summary>Holds while the time stays above so many times that of the baseline.</summary>
    /// <param name="part">The part of a latency.</param>
    /// <param name="limit">The limit, excluded, as in <c>2.Times(Baseline.Control)</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The part or the limit is null.</exception>
    [Says]
    public static Condition operator >(LatencyQuantile part, BaselineLimit limit) =>
        Threshold.Of(part, Comparison.Above, BaselineLimit.Given(limit, nameof(limit)), nameof(part));

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="part">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(LatencyQuantile part, BaselineLimit limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="part">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(LatencyQuantile part, BaselineLimit limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Holds while the time lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one, or a limit is negative.</exception>
    [Says]
    public Condition IsBetween(Duration low, Duration high) =>
        Threshold.Between(
            this, Quantity.NotNegative(low, "The limit of a latency", nameof(low)), Quantity.NotNegative(high, "The limit of a latency", nameof(high)));

    internal static LatencyQuantile Of(LatencyMetric metric, decimal quantile) =>
        new(FactTable.Empty.Set(Fact.Metric, metric).Set(Fact.Quantile, quantile), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new LatencyQuantile(facts, provenance);
}
