using System;

namespace Rollout.Dsl;

/// <summary>A share of a whole, from 0 to 100 percent, both included. The default value is 0 percent.</summary>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    readonly decimal _percent;

    Ratio(decimal percent) => _percent = percent;

    /// <summary>The share in percent, from 0 to 100.</summary>
    public decimal Percent => _percent;

    /// <summary>Whether both are the same share.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether the shares differ.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left share is smaller.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when the left one is smaller.</returns>
    public static bool operator <(Ratio left, Ratio right) => left._percent < right._percent;

    /// <summary>Whether the left share is larger.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when the left one is larger.</returns>
    public static bool operator >(Ratio left, Ratio right) => left._percent > right._percent;

    /// <summary>Whether the left share is smaller or equal.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when the left one is not larger.</returns>
    public static bool operator <=(Ratio left, Ratio right) => left._percent <= right._percent;

    /// <summary>Whether the left share is larger or equal.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other share.</param>
    /// <returns>True when the left one is not smaller.</returns>
    public static bool operator >=(Ratio left, Ratio right) => left._percent >= right._percent;

    /// <summary>A share in percent, exact to 15 significant digits.</summary>
    /// <param name="percent">The percentage, from 0 to 100, both included.</param>
    /// <returns>The share.</returns>
    /// <exception cref="RejectedCallException">The percentage is not a number or lies outside 0 to 100.</exception>
    [Says]
    public static Ratio FromPercent(double percent)
    {
        if (!(percent is >= 0 and <= 100))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(percent)} percent is no share; a share lies between 0 and 100 percent, so write a number in that range.",
                nameof(percent));
        }

        return new((decimal)percent);
    }

    /// <summary>A share that was computed, between 0 and 100 percent.</summary>
    internal static Ratio Exactly(decimal percent) => new(percent);

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => _percent.CompareTo(other._percent);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => _percent == other._percent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _percent.GetHashCode();

    /// <summary>The share in words: "0.1 percent".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Wording.Number(_percent) + " percent";
}
