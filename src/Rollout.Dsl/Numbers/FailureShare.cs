namespace Rollout.Dsl.Numbers;

/// <summary>
/// A condition as a statement about the share of requests that fail: a gate demands that it lies below a rate, and a stop that it lies
/// above. That the p99 of a latency is below a limit says that fewer than 1 percent of the requests take longer.
/// </summary>
internal sealed class FailureShare
{
    FailureShare(Threshold condition, Signal signal, Metric metric, decimal percent, bool countsSuccess)
    {
        Condition = condition;
        Signal = signal;
        Metric = metric;
        Percent = percent;
        CountsSuccess = countsSuccess;
    }

    public Condition Condition { get; }

    public Signal Signal { get; }

    public Metric Metric { get; }

    /// <summary>The rate in percent, between 0 and 100.</summary>
    public decimal Percent { get; }

    public double Rate => (double)(Percent / 100);

    /// <summary>Whether the metric counts what succeeds, so that the failing share is the rest.</summary>
    public bool CountsSuccess { get; }

    /// <summary>Whether the limit of a latency says which requests fail, so that two rates cannot be compared.</summary>
    public bool IsOfLatency => Metric is LatencyMetric;

    /// <summary>How many readings stand for one independent one: a failed attempt and its retries (see RetriedAtMost).</summary>
    public int DesignEffect => 1 + (Metric.Find<int>(Fact.Retries) ?? 0);

    /// <summary>How many samples a reading needs before it counts.</summary>
    public long Floor => Condition.Find<Count>(Fact.Samples)?.Events ?? 0;

    /// <summary>Whether parts of the traffic are judged by themselves, of which it is not known how many requests they get.</summary>
    public bool IsInParts => Condition.Facts[Fact.EachRegion] is not null || Condition.Facts[Fact.EachCohort] is not null;

    /// <summary>Whether the readings come from the traffic, and not from probes.</summary>
    public bool IsOfTraffic => Metric.Facts[Fact.Synthetic] is null;

    /// <summary>What a gate demands, or null where the condition was not read or is none on a share of requests.</summary>
    public static FailureShare? OfGate(Condition condition) => Of(condition, isStop: false);

    /// <summary>What a stop acts on, or null where the condition was not read or is none on a share of requests.</summary>
    public static FailureShare? OfStop(Condition condition) => Of(condition, isStop: true);

    public bool IsOnSameShareAs(FailureShare other) => Signal.Equals(other.Signal) && CountsSuccess == other.CountsSuccess;

    static FailureShare? Of(Condition condition, bool isStop)
    {
        if (condition is not Threshold { IsRead: true, Signal: { } signal, Metric: { } metric } threshold || condition.Decides is not true)
            return null;
        var expected = isStop ? Comparison.Above : Comparison.Below;
        return (metric, threshold.Facts[Fact.Comparison], threshold.Facts[Fact.Limit], threshold.Facts[Fact.UpperLimit]) switch
        {
            (RatioMetric, Comparison.Between, Ratio { Percent: 0 }, Ratio high) when !isStop => Within(high.Percent, false),
            (RatioMetric, Comparison.Below or Comparison.Above, Ratio limit, _) =>
                threshold.Facts[Fact.Comparison] is Comparison said && said == expected ? Within(limit.Percent, false) : Within(100 - limit.Percent, true),
            (LatencyMetric, Comparison comparison, NodaTime.Duration, _) when comparison == expected && threshold.Quantile is { } quantile => Within(100 - quantile, false),
            _ => null,
        };

        FailureShare? Within(decimal percent, bool countsSuccess) => percent is >= 0 and < 100 ? new(threshold, signal, metric, percent, countsSuccess) : null;
    }
}
