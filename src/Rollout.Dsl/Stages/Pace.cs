using NodaTime;

namespace Rollout.Dsl;

/// <summary>How fast a change may spread at most: so many of a unit in a time.</summary>
public sealed class Pace : PlanValue
{
    internal Pace(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>How many at most, at least 1.</summary>
    public int Count => this.Find<int>(Fact.Number) ?? 0;

    /// <summary>Of what.</summary>
    public ExposureUnit Unit => this.Find<ExposureUnit>(Fact.Unit) ?? default;

    /// <summary>In which time.</summary>
    public Duration Period => this.Find<Duration>(Fact.Period) ?? default;

    /// <summary>The share that stays healthy at least, or null where the plan does not say.</summary>
    public Ratio? Healthy => this.Find<Ratio>(Fact.KeepsHealthy);

    internal override string Subject => $"the pace of {Text}";

    private protected override string Text => Knows(Fact.Number) && Knows(Fact.Unit) && Knows(Fact.Period)
        ? $"{Unit.Count(Count)} in {Wording.Time(Period)}" + (Healthy is { } healthy ? $", {healthy} healthy at least" : "")
        : "a pace";

    /// <summary>A pace.</summary>
    /// <param name="count">How many at most, at least 1.</param>
    /// <param name="unit">Of what; something that can be counted one by one.</param>
    /// <param name="per">In which time, longer than 0.</param>
    /// <returns>The pace.</returns>
    /// <exception cref="RejectedCallException">The number is below 1, the unit cannot be counted one by one, or the time is 0 or negative.</exception>
    [Says]
    public static Pace Of(int count, ExposureUnit unit, Duration per)
    {
        if (count < 1)
            throw new RejectedCallException($"A pace of {Wording.Number(count)} goes nowhere; write at least 1.", nameof(count));
        if (Quantity.Member(unit, "The unit of a pace", nameof(unit)) is ExposureUnit.Everyone or ExposureUnit.Traffic)
        {
            throw new RejectedCallException(
                $"A pace counts one by one, and {unit.Word()} cannot be counted so; write another unit, such as ExposureUnit.Hosts.", nameof(unit));
        }

        return new(
            FactTable.Empty.Set(Fact.Number, count).Set(Fact.Unit, unit).Set(Fact.Period, Quantity.Positive(per, "The time of a pace", nameof(per))),
            Provenance.Unknown);
    }

    /// <summary>Says which share has to stay healthy while the change spreads.</summary>
    /// <param name="minimum">The share, above 0.</param>
    /// <returns>The pace with that floor.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent, or a floor was said before.</exception>
    [Says(Fact.KeepsHealthy)]
    public Pace KeepingHealthy(Ratio minimum)
    {
        if (minimum.Percent == 0)
            throw new RejectedCallException("A floor of 0 percent keeps nothing healthy; write a share above 0, or leave KeepingHealthy out.", nameof(minimum));
        return this.Once(Fact.KeepsHealthy, minimum, nameof(KeepingHealthy));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Pace(facts, provenance);
}
