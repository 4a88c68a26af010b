using NodaTime;

namespace Rollout.Dsl;

/// <summary>A condition on one signal and its limits.</summary>
internal sealed class Threshold : Condition
{
    internal Threshold(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The metric that is read, as a whole or in part.</summary>
    public Metric? Metric => Facts[Fact.Metric] as Metric ?? Part?.Get<Metric>(Fact.Metric);

    public decimal? Quantile => Part?.Find<decimal>(Fact.Quantile);

    /// <summary>
    /// The part of the metric of that name and unit, in its scope. What else is said of a metric, such as whom it shows harm to, does not
    /// make it another one.
    /// </summary>
    internal override Signal? Signal
    {
        get
        {
            if (Metric is not { } metric || (Part is not null && Quantile is null))
                return null;
            var limit = Facts[Fact.Limit];
            var baseline = limit is BaselineLimit relative ? relative.Facts[Fact.Baseline] : limit is null or NotRead ? NotRead.Value : false;
            return Dsl.Signal.Of(
                this, $"{Facts[Fact.Metric]}", metric.GetType(), metric.Get<string>(Fact.Name), metric.Facts[Fact.Unit] ?? false, Quantile ?? 0, baseline);
        }
    }

    internal override ReadingRange? Readings => (Facts[Fact.Comparison], Magnitude(Facts[Fact.Limit]), Magnitude(Facts[Fact.UpperLimit])) switch
    {
        (Comparison.Below, { } limit, _) => ReadingRange.Below(Scale, limit, Unit),
        (Comparison.Above, { } limit, _) => ReadingRange.Above(Scale, limit, Unit),
        (Comparison.AtLeast, { } limit, _) => ReadingRange.AtLeast(Scale, limit, Unit),
        (Comparison.Between, { } low, { } high) => ReadingRange.Between(Scale, low, high, Unit),
        (Comparison.Zero, { } limit, _) => ReadingRange.Exactly(Scale, limit, Unit),
        _ => null,
    };

    internal override bool? Decides => Metric?.Facts[Fact.ObserveOnly] switch
    {
        _ when Metric is null => null,
        null => true,
        true => false,
        _ => null,
    };

    LatencyQuantile? Part => this.Get<LatencyQuantile>(Fact.Metric);

    private protected override string Words => (Facts[Fact.Comparison], Facts[Fact.Limit], Facts[Fact.UpperLimit]) switch
    {
        (Comparison.Below, { } limit, _) => $"{Facts[Fact.Metric]} < {Wording.Content(limit)}",
        (Comparison.Above, { } limit, _) => $"{Facts[Fact.Metric]} > {Wording.Content(limit)}",
        (Comparison.AtLeast, { } limit, _) => $"{Facts[Fact.Metric]} counts at least {Wording.Content(limit)}",
        (Comparison.Between, { } low, { } high) => $"{Facts[Fact.Metric]} between {Wording.Content(low)} and {Wording.Content(high)}",
        (Comparison.Zero, _, _) => $"{Facts[Fact.Metric]} {(Metric?.Facts[Fact.From] is null ? "stays" : "stay")} at zero",
        _ => "a threshold",
    };

    ReadingScale Scale => Facts[Fact.Limit] switch
    {
        Ratio => ReadingScale.Percent,
        Count => ReadingScale.Events,
        Rate => ReadingScale.Rate,
        Level => ReadingScale.Level,
        Money => ReadingScale.Money,
        Score => ReadingScale.Score,
        BaselineLimit => ReadingScale.Times,
        _ => ReadingScale.Time,
    };

    string Unit => Facts[Fact.Limit] switch
    {
        Level level => level.Unit ?? "",
        Money money => money.Currency ?? "",
        BaselineLimit limit => BaselineLimit.Words(limit.Baseline),
        _ => "",
    };

    public static Threshold Of(PlanValue? signal, Comparison comparison, object limit, string argument = "metric")
    {
        if (signal is null)
        {
            throw new RejectedCallException(
                "The metric of a condition is null; declare the field of the metric before the fields that use it.", argument);
        }

        return new(FactTable.Empty.Set(Fact.Metric, signal).Set(Fact.Comparison, comparison).Set(Fact.Limit, limit), Provenance.Unknown);
    }

    /// <summary>A threshold with two limits, both included.</summary>
    public static Threshold Between(PlanValue signal, object low, object high)
    {
        if (Magnitude(low) > Magnitude(high))
        {
            throw new RejectedCallException(
                $"{signal} lies between {Wording.Content(low)} and {Wording.Content(high)}, and no reading does; write the lower limit first.", nameof(high));
        }

        var threshold = Of(signal, Comparison.Between, low);
        return new(threshold.Facts.Set(Fact.UpperLimit, high), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Threshold(facts, provenance);

    /// <summary>A limit as a number on its scale, or null where it was not read.</summary>
    internal static decimal? Magnitude(object? limit) => limit switch
    {
        Ratio ratio => ratio.Percent,
        Count count => count.Events,
        Rate rate => rate.EventsPerHour,
        Level level => level.Amount,
        Money money => money.Amount,
        Score score => score.Value,
        Factor factor => factor.Times,
        Duration time => time.TotalNanosecondsExact(),
        BaselineLimit relative => Magnitude(relative.Facts[Fact.Limit]),
        _ => null,
    };
}
