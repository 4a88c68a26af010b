using System;
using System.ComponentModel;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>A metric that is a distribution of times. Conditions speak of one part of it: <c>Latency.P99 &lt; 400.Milliseconds()</c>.</summary>
public sealed class LatencyMetric : Metric<LatencyMetric>
{
    internal LatencyMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The median: half of the requests are faster.</summary>
    [Says]
    public LatencyQuantile P50 => LatencyQuantile.Of(this, 50);

    /// <summary>The time below which 90 percent of the requests stay.</summary>
    [Says]
    public LatencyQuantile P90 => LatencyQuantile.Of(this, 90);

    /// <summary>The time below which 95 percent of the requests stay.</summary>
    [Says]
    public LatencyQuantile P95 => LatencyQuantile.Of(this, 95);

    /// <summary>The time below which 99 percent of the requests stay.</summary>
    [Says]
    public LatencyQuantile P99 => LatencyQuantile.Of(this, 99);

    /// <summary>The time below which 99.9 percent of the requests stay.</summary>
    [Says]
    public LatencyQuantile P999 => LatencyQuantile.Of(this, 99.9m);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">A time.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(LatencyMetric metric, Duration limit) => throw Refused.Call(Refused.WholeLatency);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">A time.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(LatencyMetric metric, Duration limit) => throw Refused.Call(Refused.WholeLatency);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(LatencyMetric metric, double number) => throw Refused.Call(Refused.WholeLatency);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(LatencyMetric metric, double number) => throw Refused.Call(Refused.WholeLatency);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">A limit relative to a baseline.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(LatencyMetric metric, BaselineLimit limit) => throw Refused.Call(Refused.WholeLatency);

    /// <summary>Refused by the compiler: a distribution has no single value.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">A limit relative to a baseline.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.WholeLatency, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(LatencyMetric metric, BaselineLimit limit) => throw Refused.Call(Refused.WholeLatency);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new LatencyMetric(facts, provenance);
}
