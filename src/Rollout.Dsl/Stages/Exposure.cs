namespace Rollout.Dsl;

/// <summary>How much of what is exposed to a change. An exposure always has a unit: a share of traffic is no share of users.</summary>
public sealed class Exposure : PlanValue
{
    internal Exposure(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The exposed share of the unit in percent, above 0 and at most 100.</summary>
    public decimal Percent => this.Find<decimal>(Fact.Share) ?? 0;

    /// <summary>What it is a share of.</summary>
    public ExposureUnit Unit => this.Find<ExposureUnit>(Fact.Unit) ?? default;

    internal static Exposure Everyone => new(FactTable.Empty.Set(Fact.Share, 100m).Set(Fact.Unit, ExposureUnit.Everyone), Provenance.Unknown);

    private protected override string Text => Facts[Fact.Unit] switch
    {
        ExposureUnit.Everyone => "everyone",
        ExposureUnit.Hosts when this.Get<string>(Fact.Name) is { } hosts => hosts,
        ExposureUnit unit => $"{Wording.Number(Percent)} percent of {unit.ToString().ToLowerInvariant()}",
        _ => "an exposure",
    };

    /// <summary>A share of the traffic.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfTraffic(Ratio share) => Of(share, ExposureUnit.Traffic);

    /// <summary>A share of the users.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfUsers(Ratio share) => Of(share, ExposureUnit.Users);

    /// <summary>A share of the records of a data store.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfRecords(Ratio share) => Of(share, ExposureUnit.Records);

    /// <summary>A share of the devices in the field.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfDevices(Ratio share) => Of(share, ExposureUnit.Devices);

    /// <summary>Some hosts of all that serve.</summary>
    /// <param name="hosts">How many hosts, from 1 to all of them.</param>
    /// <param name="of">How many hosts there are.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">There are fewer than 1 hosts, or more than there are.</exception>
    [Says]
    public static Exposure OfHosts(int hosts, int of)
    {
        if (hosts < 1 || hosts > of)
        {
            throw new RejectedCallException(
                $"{Wording.Number(hosts)} of {Wording.Plural(of, "host")} is no exposure; write at least 1 host and at most as many as there are.",
                nameof(hosts));
        }

        return new(
            FactTable.Empty.Set(Fact.Share, 100m * hosts / of)
                .Set(Fact.Unit, ExposureUnit.Hosts)
                .Set(Fact.Hosts, hosts)
                .Set(Fact.Name, $"{Wording.Number(hosts)} of {Wording.Plural(of, "host")}"),
            Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Exposure(facts, provenance);

    static Exposure Of(Ratio share, ExposureUnit unit)
    {
        if (share.Percent == 0)
        {
            throw new RejectedCallException(
                $"0 percent of {unit.ToString().ToLowerInvariant()} exposes nobody; write a share above 0, or DryRun(...) for a stage that exposes nobody.",
                nameof(share));
        }

        return new(FactTable.Empty.Set(Fact.Share, share.Percent).Set(Fact.Unit, unit), Provenance.Unknown);
    }
}
