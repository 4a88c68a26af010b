namespace Rollout.Dsl;

public sealed partial class Exposure
{
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

    /// <summary>A share of the requests, each drawn by itself.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfRequests(Ratio share) => Of(share, ExposureUnit.Requests);

    /// <summary>A share of the sessions.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfSessions(Ratio share) => Of(share, ExposureUnit.Sessions);

    /// <summary>A share of the tenants.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfTenants(Ratio share) => Of(share, ExposureUnit.Tenants);

    /// <summary>A share of the batches of a job.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Exposure OfBatches(Ratio share) => Of(share, ExposureUnit.Batches);

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

        return Of(Population.OfHosts(hosts), Population.OfHosts(of));
    }

    /// <summary>A part of a population, both counted.</summary>
    /// <param name="part">How many are exposed, at most the whole.</param>
    /// <param name="of">How many there are.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The two count different things, the part is larger than the whole, or one of them is none.</exception>
    [Says]
    public static Exposure Of(Population part, Population of)
    {
        CheckPart(part, of, "exposure", nameof(part));
        return new(
            FactTable.Empty.Set(Fact.Share, 100m * part.Number / of.Number).Set(Fact.Unit, part.Unit).Set(Fact.Size, part).Set(Fact.Whole, of),
            Provenance.Unknown);
    }

    internal static void CheckPart(Population part, Population whole, string what, string argument)
    {
        if (part == default || part.Unit != whole.Unit || part.Number > whole.Number)
        {
            throw new RejectedCallException(
                $"{part} of {whole} is no {what}; write two populations in one unit, the first at most as large as the second.", argument);
        }
    }

    static Exposure Of(Ratio share, ExposureUnit unit)
    {
        if (share.Percent == 0)
        {
            throw new RejectedCallException(
                $"0 percent of {unit.Word()} exposes nobody; write a share above 0, or DryRun(...) for a stage that exposes nobody.",
                nameof(share));
        }

        return new(FactTable.Empty.Set(Fact.Share, share.Percent).Set(Fact.Unit, unit), Provenance.Unknown);
    }
}
