using System;

namespace Rollout.Dsl;

/// <summary>How many of something there are: users, tenants, hosts, devices. At least 1; the default value is none, and verbs refuse it.</summary>
public readonly struct Population : IEquatable<Population>
{
    Population(long number, ExposureUnit unit)
    {
        Number = number;
        Unit = unit;
    }

    /// <summary>How many there are, at least 1.</summary>
    public long Number { get; }

    /// <summary>What is counted.</summary>
    public ExposureUnit Unit { get; }

    /// <summary>Whether both are as many of the same.</summary>
    /// <param name="left">One population.</param>
    /// <param name="right">The other population.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Population left, Population right) => left.Equals(right);

    /// <summary>Whether the two differ in number or in what is counted.</summary>
    /// <param name="left">One population.</param>
    /// <param name="right">The other population.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Population left, Population right) => !left.Equals(right);

    /// <summary>A number of users.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population OfUsers(long number) => Of(number, ExposureUnit.Users);

    /// <summary>A number of tenants.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population OfTenants(long number) => Of(number, ExposureUnit.Tenants);

    /// <summary>A number of hosts.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population OfHosts(long number) => Of(number, ExposureUnit.Hosts);

    /// <summary>A number of devices in the field.</summary>
    /// <param name="number">How many, at least 1.</param>
    /// <returns>The population.</returns>
    /// <exception cref="RejectedCallException">The number is below 1.</exception>
    [Says]
    public static Population OfDevices(long number) => Of(number, ExposureUnit.Devices);

    /// <inheritdoc/>
    public bool Equals(Population other) => Number == other.Number && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Population other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Number.GetHashCode() * 31) + (int)Unit);

    /// <summary>The population in words: "300 users".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Number == 0 ? "nobody" : Unit.Count(Number);

    internal static Population Of(long number, ExposureUnit unit)
    {
        if (number < 1)
        {
            throw new RejectedCallException(
                $"{unit.Count(number)} cannot be a population; write at least 1.", nameof(number));
        }

        return new(number, unit);
    }
}
