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
}
