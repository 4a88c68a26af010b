namespace Rollout.Dsl;

/// <summary>How much of what is exposed to a change. An exposure always has a unit: a share of traffic is no share of users.</summary>
public sealed partial class Exposure : PlanValue
{
    internal Exposure(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The exposed share of the unit in percent, from 0 (nobody) to 100.</summary>
    public decimal Percent => this.Find<decimal>(Fact.Share) ?? 0;

    /// <summary>What it is a share of.</summary>
    public ExposureUnit Unit => this.Find<ExposureUnit>(Fact.Unit) ?? default;

    /// <summary>How many are exposed, where the exposure was counted, as in <c>3.HostsOf(8)</c>; else null.</summary>
    public Population? Part => this.Find<Population>(Fact.Size);

    /// <summary>Of how many, where the exposure was counted; else null.</summary>
    public Population? Whole => this.Find<Population>(Fact.Whole);

    /// <summary>What the exposure means for those whom a fault would meet, or null where the plan does not say.</summary>
    public Exposure? Reach => this.Get<Exposure>(Fact.Reach);

    /// <summary>What is exposed in the end: what it reaches, or else itself.</summary>
    internal Exposure Reached => this.Get<Exposure>(Fact.Reach) ?? this;

    internal static Exposure Everyone => new(FactTable.Empty.Set(Fact.Share, 100m).Set(Fact.Unit, ExposureUnit.Everyone), Provenance.Unknown);

    internal static Exposure Nobody => new(FactTable.Empty.Set(Fact.Share, 0m).Set(Fact.Unit, ExposureUnit.Everyone), Provenance.Unknown);

    private protected override string Text => Facts[Fact.Reach] is Exposure reach ? $"{Own}, reaching {reach}" : Own;

    string Own => Facts[Fact.Unit] switch
    {
        ExposureUnit.Everyone => Percent == 0 ? "nobody" : "everyone",
        ExposureUnit when Part is { } part && Whole is { } whole => $"{Wording.Number(part.Number)} of {whole}",
        ExposureUnit unit => $"{Wording.Number(Percent)} percent of {unit.Word()}",
        _ => "an exposure",
    };

    /// <summary>Says what the exposure means for those whom a fault would meet: three of eight hosts may serve a tenth of the traffic.</summary>
    /// <param name="reach">How much of what is reached. It has no reach of its own.</param>
    /// <returns>The exposure with that reach. Ladders are judged by it.</returns>
    /// <exception cref="RejectedCallException">The reach is null or has a reach itself, or a reach was said before.</exception>
    [Says(Fact.Reach)]
    public Exposure Reaching(Exposure reach)
    {
        if (reach is null)
            throw new RejectedCallException($"The reach of {Text} is null; write one, as in 5.PercentOfTraffic().", nameof(reach));
        if (reach.Reach is not null)
            throw new RejectedCallException($"The reach of {Text} is {reach}, which has a reach itself; write the last one alone.", nameof(reach));
        return this.Once(Fact.Reach, reach, nameof(Reaching));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Exposure(facts, provenance);
}
