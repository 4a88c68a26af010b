using NodaTime;

namespace Rollout.Dsl;

/// <summary>A time of high load that comes again, in the civil time of a zone.</summary>
public sealed class Peak : PlanValue
{
    internal Peak(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The day of the week, or null for a peak of every day.</summary>
    public IsoDayOfWeek? Day => this.Find<IsoDayOfWeek>(Fact.Day);

    /// <summary>When it begins.</summary>
    public LocalTime From => this.Find<LocalTime>(Fact.Opens) ?? default;

    /// <summary>When it ends, excluded; on the next day where this lies before <see cref="From"/>.</summary>
    public LocalTime To => this.Find<LocalTime>(Fact.Closes) ?? default;

    /// <summary>The id of the zone in the tz database.</summary>
    public string Zone => this.Get<string>(Fact.Zone) ?? "?";

    /// <summary>The traffic in the peak, or null where the plan does not say.</summary>
    public RequestRate? Traffic => this.Find<RequestRate>(Fact.Traffic);

    internal override string Subject => $"the peak {Text}";

    private protected override string Text => Facts.IsNothingRead
        ? "a peak"
        : $"{(Facts[Fact.Day] is { } day ? Wording.Content(day) : "daily")} {Wording.Clock(From)} to {Wording.Clock(To)} {Zone}"
          + (Traffic is { } traffic ? " at " + traffic : "");

    /// <summary>A peak of every day.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends, excluded; before <paramref name="from"/> for a peak over midnight.</param>
    /// <param name="zone">The id of a zone in the tz database, such as "Europe/Berlin".</param>
    /// <returns>The peak.</returns>
    /// <exception cref="RejectedCallException">The two times are equal, or the zone is unknown.</exception>
    [Says]
    public static Peak Daily(LocalTime from, LocalTime to, string zone) => Of(FactTable.Empty, from, to, zone);

    /// <summary>A peak of one day of the week.</summary>
    /// <param name="day">The day on which it begins.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends, excluded; before <paramref name="from"/> for a peak over midnight.</param>
    /// <param name="zone">The id of a zone in the tz database, such as "Europe/Berlin".</param>
    /// <returns>The peak.</returns>
    /// <exception cref="RejectedCallException">The day is none, the two times are equal, or the zone is unknown.</exception>
    [Says]
    public static Peak Weekly(IsoDayOfWeek day, LocalTime from, LocalTime to, string zone)
    {
        if (Quantity.Member(day, "The day of a peak", nameof(day)) == IsoDayOfWeek.None)
            throw new RejectedCallException("The day of a peak is None; write a day of the week, or Peak.Daily(...).", nameof(day));
        return Of(FactTable.Empty.Set(Fact.Day, day), from, to, zone);
    }

    /// <summary>Says how much traffic the whole service gets in the peak.</summary>
    /// <param name="traffic">The rate.</param>
    /// <returns>The peak with that traffic.</returns>
    /// <exception cref="RejectedCallException">The rate is the default one, which is none, or a rate was said before.</exception>
    [Says(Fact.Traffic)]
    public Peak At(RequestRate traffic)
    {
        if (traffic == default)
            throw new RejectedCallException($"The traffic of {Subject} is {traffic}; write a rate above 0, or leave At out.", nameof(traffic));
        return this.Once(Fact.Traffic, traffic, nameof(At));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Peak(facts, provenance);

    static Peak Of(FactTable facts, LocalTime from, LocalTime to, string zone)
    {
        if (from == to)
        {
            throw new RejectedCallException(
                $"A peak from {Wording.Clock(from)} to {Wording.Clock(to)} is empty or never ends; write two times that differ.", nameof(to));
        }

        return new(
            facts.Set(Fact.Opens, from).Set(Fact.Closes, to).Set(Fact.Zone, Quantity.Zone(zone, "The zone of a peak", nameof(zone))),
            Provenance.Unknown);
    }
}
