using System;

namespace Rollout.Dsl;

/// <summary>How many times as much, more than 0.</summary>
public readonly struct Factor : IEquatable<Factor>
{
    Factor(decimal times) => Times = times;

    /// <summary>How many times. It is 0 only in the default value, which no verb takes.</summary>
    public decimal Times { get; }

    /// <summary>Whether both are the same factor.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Factor left, Factor right) => left.Equals(right);

    /// <summary>Whether the factors differ.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Factor left, Factor right) => !left.Equals(right);

    /// <summary>A factor, exact to 15 significant digits.</summary>
    /// <param name="times">How many times, above 0 and at most one trillion.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Factor Of(double times)
    {
        if (!(times > 0 && Quantity.IsPlain(times)) || (decimal)times == 0)
        {
            throw new RejectedCallException(
                $"{Quantity.Text(times)} times is no factor; write a number above 0, up to one trillion.", nameof(times));
        }

        return new((decimal)times);
    }

    /// <inheritdoc/>
    public bool Equals(Factor other) => Times == other.Times;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Factor other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Times.GetHashCode();

    /// <summary>The factor in words: "2 times".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Wording.Plural(Times, "time");

    internal static Factor Said(Factor factor, string what, string argument)
    {
        if (factor == default)
            throw new RejectedCallException($"{what} is 0 times, which was never given; write a factor above 0.", argument);
        return factor;
    }
}
