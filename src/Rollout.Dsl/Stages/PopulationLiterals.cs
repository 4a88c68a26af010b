namespace Rollout.Dsl.Units;

/// <summary>Populations as words: <c>300.Users()</c>. Each has a plain twin, named in its documentation.</summary>
public static class PopulationLiterals
{
    /// <summary>A number of users, as <see cref="Population.OfUsers"/>.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population Users(this int number) => Population.OfUsers(number);

    /// <summary>A number of tenants, as <see cref="Population.OfTenants"/>.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population Tenants(this int number) => Population.OfTenants(number);

    /// <summary>A number of hosts, as <see cref="Population.OfHosts"/>.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population Hosts(this int number) => Population.OfHosts(number);

    /// <summary>A number of devices, as <see cref="Population.OfDevices"/>.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population Devices(this int number) => Population.OfDevices(number);
}
