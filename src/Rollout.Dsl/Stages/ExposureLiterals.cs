namespace Rollout.Dsl.Units;

/// <summary>Exposures as words: <c>1.PercentOfTraffic()</c>. Each has a plain twin, named in its documentation.</summary>
public static class ExposureLiterals
{
    /// <summary>A share of the traffic, as <see cref="Exposure.OfTraffic"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTraffic(this int percent) => Exposure.OfTraffic(Ratio.FromPercent(percent));

    /// <summary>A share of the traffic, as <see cref="Exposure.OfTraffic"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTraffic(this double percent) => Exposure.OfTraffic(Ratio.FromPercent(percent));

    /// <summary>A share of the users, as <see cref="Exposure.OfUsers"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfUsers(this int percent) => Exposure.OfUsers(Ratio.FromPercent(percent));

    /// <summary>A share of the users, as <see cref="Exposure.OfUsers"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfUsers(this double percent) => Exposure.OfUsers(Ratio.FromPercent(percent));

    /// <summary>A share of the records, as <see cref="Exposure.OfRecords"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRecords(this int percent) => Exposure.OfRecords(Ratio.FromPercent(percent));

    /// <summary>A share of the records, as <see cref="Exposure.OfRecords"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRecords(this double percent) => Exposure.OfRecords(Ratio.FromPercent(percent));

    /// <summary>A share of the devices, as <see cref="Exposure.OfDevices"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfDevices(this int percent) => Exposure.OfDevices(Ratio.FromPercent(percent));

    /// <summary>A share of the devices, as <see cref="Exposure.OfDevices"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfDevices(this double percent) => Exposure.OfDevices(Ratio.FromPercent(percent));

    /// <summary>A share of the requests, as <see cref="Exposure.OfRequests"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRequests(this int percent) => Exposure.OfRequests(Ratio.FromPercent(percent));

    /// <summary>A share of the requests, as <see cref="Exposure.OfRequests"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRequests(this double percent) => Exposure.OfRequests(Ratio.FromPercent(percent));

    /// <summary>A share of the sessions, as <see cref="Exposure.OfSessions"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfSessions(this int percent) => Exposure.OfSessions(Ratio.FromPercent(percent));

    /// <summary>A share of the sessions, as <see cref="Exposure.OfSessions"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfSessions(this double percent) => Exposure.OfSessions(Ratio.FromPercent(percent));

    /// <summary>A share of the tenants, as <see cref="Exposure.OfTenants"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTenants(this int percent) => Exposure.OfTenants(Ratio.FromPercent(percent));

    /// <summary>A share of the tenants, as <see cref="Exposure.OfTenants"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTenants(this double percent) => Exposure.OfTenants(Ratio.FromPercent(percent));

    /// <summary>A share of the batches, as <see cref="Exposure.OfBatches"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfBatches(this int percent) => Exposure.OfBatches(Ratio.FromPercent(percent));

    /// <summary>A share of the batches, as <see cref="Exposure.OfBatches"/>.</summary>
    /// <param name="percent">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfBatches(this double percent) => Exposure.OfBatches(Ratio.FromPercent(percent));

    /// <summary>Some hosts of all that serve, as <see cref="Exposure.OfHosts"/>.</summary>
    /// <param name="hosts">How many hosts, from 1 to all of them.</param>
    /// <param name="of">How many hosts there are.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">There are fewer than 1 hosts, or more than there are.</exception>
    [Says]
    public static Exposure HostsOf(this int hosts, int of) => Exposure.OfHosts(hosts, of);
}
