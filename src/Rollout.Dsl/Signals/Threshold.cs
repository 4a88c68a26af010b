using NodaTime;

namespace Rollout.Dsl;

/// <summary>A condition on one signal and one limit.</summary>
internal sealed class Threshold : Condition
{
    internal Threshold(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is read: a metric, or a part of one.</summary>
    public PlanValue? Signal => this.Get<PlanValue>(Fact.Metric);

    /// <summary>
    /// Whether both conditions read the same signal: the same part of the metric of the same name and unit. What else is said of a
    /// metric, such as whom it shows harm to, does not make it another one.
    /// </summary>
    public bool ReadsSameSignalAs(Threshold other) => Identity is { } identity && identity.Equals(other.Identity);

    /// <summary>Whether the two may read the same signal, because one of them was not read.</summary>
    public bool MayReadSameSignalAs(Threshold other) =>
        Identity is not { } identity || other.Identity is not { } another || identity.Equals(another);

    /// <summary>The readings that fulfil the condition, or null where a part of it was not read.</summary>
    public ReadingRange? Readings => (Facts[Fact.Comparison], Facts[Fact.Limit]) switch
    {
        (Comparison.Below, { } limit and not NotRead) => ReadingRange.Below(Scale(limit), Magnitude(limit)),
        (Comparison.Above, { } limit and not NotRead) => ReadingRange.Above(Scale(limit), Magnitude(limit)),
        (Comparison.Zero, _) => ReadingRange.Zero,
        _ => null,
    };

    private protected override string Text => this.Find<Comparison>(Fact.Comparison) switch
    {
        Comparison.Below => $"{Signal} < {Wording.Content(Facts[Fact.Limit]!)}",
        Comparison.Above => $"{Signal} > {Wording.Content(Facts[Fact.Limit]!)}",
        Comparison.Zero => $"{Signal} stays at zero",
        _ => "a threshold",
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

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Threshold(facts, provenance);

    /// <summary>What makes a signal this one and no other, or null where it was not read.</summary>
    (System.Type Unit, string Name, decimal? Quantile)? Identity
    {
        get
        {
            var metric = Signal as Metric ?? Signal?.Get<Metric>(Fact.Metric);
            var quantile = Signal?.Find<decimal>(Fact.Quantile);
            return metric?.Get<string>(Fact.Name) is { } name && (Signal is Metric || quantile is not null) ? (metric.GetType(), name, quantile) : null;
        }
    }

    static ReadingScale Scale(object limit) => limit switch
    {
        Ratio => ReadingScale.Percent,
        Count => ReadingScale.Events,
        _ => ReadingScale.Time,
    };

    static decimal Magnitude(object limit) => limit switch
    {
        Ratio ratio => ratio.Percent,
        Count count => count.Events,
        Duration time => time.TotalNanosecondsExact(),
        _ => 0,
    };
}
