using System;

namespace Rollout.Dsl;

/// <summary>
/// Something measured. Its type carries its unit, so a latency cannot be compared with a ratio. Comparing a metric, or a part of
/// it, with a value of its unit yields a <see cref="Condition"/>.
/// </summary>
public abstract class Metric : PlanValue
{
    private protected Metric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the metric, for reading.</summary>
    public MetricSheet Sheet => new(this);

    internal sealed override string Subject => "metric " + Wording.Quoted(Text);

    private protected sealed override string Text => this.Get<string>(Fact.Name) ?? "a metric";

    /// <summary>A share: failed requests of all requests.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static RatioMetric Ratio(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>A distribution of times; conditions speak of one part of it, such as <see cref="LatencyMetric.P99"/>.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static LatencyMetric Latency(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>A number of events within the window of a stage.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static CountMetric Count(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>A number of events in a time: orders per minute.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static RateMetric Rate(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>A level that goes up and down: jobs in a queue.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <param name="unit">What is counted, not blank: "jobs".</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name or the unit is null, blank, too long or not printable.</exception>
    [Says]
    public static GaugeMetric Gauge(string name, string unit) => new(
        Named(name).Set(Fact.Unit, Naming.Name(unit, "The unit of a metric", nameof(unit))), Provenance.Unknown);

    /// <summary>How old something is: the lag of a replica, the freshness of a copy.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static AgeMetric Age(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>Money spent for each of something: euros per request.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <param name="currency">The code of the currency by ISO 4217: three capital letters.</param>
    /// <param name="per">For what it is spent, not blank: "request".</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank, too long or not printable, or the currency is no code of three capital letters.</exception>
    [Says]
    public static CostMetric Cost(string name, string currency, string per) => new(
        Named(name).Set(Fact.Unit, Money.CurrencyCode(currency, nameof(currency))).Set(Fact.Per, Naming.Name(per, "What a cost is spent for", nameof(per))),
        Provenance.Unknown);

    /// <summary>A mark between 0 and 1: the precision of a model.</summary>
    /// <param name="name">The metric's name, not blank.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static ScoreMetric Score(string name) => new(Named(name), Provenance.Unknown);

    /// <summary>The differences that a comparison of the old and the new finds. Rows, answers or files that agree count for nothing.</summary>
    /// <param name="old">What holds the old, not blank.</param>
    /// <param name="new">What holds the new, not blank and not the same.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank, too long or not printable, or both are the same.</exception>
    [Says]
    public static CountMetric Mismatches(string old, string @new) => new(Compared(old, @new), Provenance.Unknown);

    /// <summary>The limit, if it is in the unit of the metric. A unit that was not read may be any.</summary>
    private protected static T InUnit<T>(Metric? metric, T limit, string? unitOfLimit, string argument)
        where T : struct
    {
        if (metric?.Get<string>(Fact.Unit) is { } unit && !string.Equals(unit, unitOfLimit, StringComparison.Ordinal))
        {
            throw new RejectedCallException(
                $"{Wording.Capital(metric.Subject)} is counted in {unit}, and the limit is {limit}; write the limit in {unit}.", argument);
        }

        return limit;
    }

    static FactTable Named(string name) => FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a metric", nameof(name)));

    static FactTable Compared(string old, string @new)
    {
        var (before, after) = (Naming.Name(old, "What holds the old", nameof(old)), Naming.Name(@new, "What holds the new", nameof(@new)));
        if (string.Equals(before, after, StringComparison.Ordinal))
            throw new RejectedCallException($"'{before}' is compared with itself, which never differs; name what holds the new.", nameof(@new));
        return Named($"mismatches of {before} and {after}").Set(Fact.From, before).Set(Fact.To, after);
    }
}
