using System;

namespace Rollout.Dsl;

/// <summary>Requests per second of a whole service, more than 0.</summary>
public readonly struct RequestRate : IEquatable<RequestRate>
{
    RequestRate(decimal perSecond) => PerSecond = perSecond;

    /// <summary>Requests per second.</summary>
    public decimal PerSecond { get; }

    /// <summary>Whether both are the same rate.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(RequestRate left, RequestRate right) => left.Equals(right);

    /// <summary>Whether the rates differ.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(RequestRate left, RequestRate right) => !left.Equals(right);

    /// <summary>A rate in requests per second, exact to 15 significant digits.</summary>
    /// <param name="requests">The rate, above 0 and at most one trillion.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The rate is not a number or lies outside that range.</exception>
    [Says]
    public static RequestRate FromRequestsPerSecond(double requests)
    {
        if (!(requests is > 0 and <= 1e12) || (decimal)requests == 0)
        {
            throw new RejectedCallException(
                $"{Quantity.Text(requests)} requests per second is no traffic to expect; write a number above 0, up to one trillion, or leave Expecting out.",
                nameof(requests));
        }

        return new((decimal)requests);
    }

    /// <inheritdoc/>
    public bool Equals(RequestRate other) => PerSecond == other.PerSecond;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RequestRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PerSecond.GetHashCode();

    /// <summary>The rate in words: "1,000 requests per second".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Wording.Plural(PerSecond, "request") + " per second";
}
