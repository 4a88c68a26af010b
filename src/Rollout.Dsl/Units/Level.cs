using System;

namespace Rollout.Dsl;

/// <summary>A reading counted in a named unit: 500 jobs in a queue. Levels of different units are never compared.</summary>
public readonly struct Level : IEquatable<Level>
{
    Level(decimal amount, string unit)
    {
        Amount = amount;
        Unit = unit;
    }

    /// <summary>How much, between minus and plus one trillion.</summary>
    public decimal Amount { get; }

    /// <summary>What is counted, such as "jobs". Null only in the default value.</summary>
    public string? Unit { get; }

    /// <summary>Whether both are the same level.</summary>
    /// <param name="left">One level.</param>
    /// <param name="right">The other level.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Level left, Level right) => left.Equals(right);

    /// <summary>Whether the levels differ.</summary>
    /// <param name="left">One level.</param>
    /// <param name="right">The other level.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Level left, Level right) => !left.Equals(right);

    /// <summary>A reading in a unit, exact to 15 significant digits.</summary>
    /// <param name="amount">How much, between minus and plus one trillion, both included.</param>
    /// <param name="unit">What is counted, not blank.</param>
    /// <returns>The level.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range, or the unit is null, blank, too long or not printable.</exception>
    [Says]
    public static Level Of(double amount, string unit)
    {
        var checkedUnit = Naming.Name(unit, "The unit of a level", nameof(unit));
        if (!Quantity.IsPlain(amount))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(amount)} {unit} is no level; write a number between minus and plus one trillion.", nameof(amount));
        }

        return new((decimal)amount, checkedUnit);
    }

    /// <inheritdoc/>
    public bool Equals(Level other) => Amount == other.Amount && string.Equals(Unit, other.Unit, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Level other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 31) + (Unit is null ? 0 : StringComparer.Ordinal.GetHashCode(Unit)));

    /// <summary>The level in words: "500 jobs".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Unit is null ? Wording.Number(Amount) : Wording.Number(Amount) + " " + Unit;
}
