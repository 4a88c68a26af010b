namespace Rollout.Dsl.Units;

/// <summary>Exposures as words: <c>1.PercentOfTraffic()</c>. Each has a plain twin, named in its documentation.</summary>
public static class ExposureLiterals
{
    /// <summary>A share of the traffic, as <see cref="Exposure.OfTraffic"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTraffic(this int number) => Exposure.OfTraffic(Ratio.FromPercent(number));

    /// <summary>A share of the traffic, as <see cref="Exposure.OfTraffic"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfTraffic(this double number) => Exposure.OfTraffic(Ratio.FromPercent(number));

    /// <summary>A share of the users, as <see cref="Exposure.OfUsers"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfUsers(this int number) => Exposure.OfUsers(Ratio.FromPercent(number));

    /// <summary>A share of the users, as <see cref="Exposure.OfUsers"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfUsers(this double number) => Exposure.OfUsers(Ratio.FromPercent(number));

    /// <summary>A share of the records, as <see cref="Exposure.OfRecords"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRecords(this int number) => Exposure.OfRecords(Ratio.FromPercent(number));

    /// <summary>A share of the records, as <see cref="Exposure.OfRecords"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfRecords(this double number) => Exposure.OfRecords(Ratio.FromPercent(number));

    /// <summary>A share of the devices, as <see cref="Exposure.OfDevices"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfDevices(this int number) => Exposure.OfDevices(Ratio.FromPercent(number));

    /// <summary>A share of the devices, as <see cref="Exposure.OfDevices"/>.</summary>
    /// <param name="number">The percentage, above 0 and at most 100.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside that range.</exception>
    [Says]
    public static Exposure PercentOfDevices(this double number) => Exposure.OfDevices(Ratio.FromPercent(number));
}
