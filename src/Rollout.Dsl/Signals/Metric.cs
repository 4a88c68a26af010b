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

    static FactTable Named(string name) => FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a metric", nameof(name)));
}
