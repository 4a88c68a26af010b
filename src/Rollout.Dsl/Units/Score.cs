using System;

namespace Rollout.Dsl;

/// <summary>A mark between 0 and 1, both included, such as the precision of a model. The default value is 0.</summary>
public readonly struct Score : IEquatable<Score>
{
    Score(decimal value) => Value = value;

    /// <summary>The score, from 0 to 1.</summary>
    public decimal Value { get; }

    /// <summary>Whether both are the same score.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other score.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Score left, Score right) => left.Equals(right);

    /// <summary>Whether the scores differ.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other score.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Score left, Score right) => !left.Equals(right);

    /// <summary>A score, exact to 15 significant digits.</summary>
    /// <param name="value">The score, from 0 to 1, both included.</param>
    /// <returns>The score.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside 0 to 1.</exception>
    [Says]
    public static Score Of(double value)
    {
        if (!(value is >= 0 and <= 1))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(value)} is no score; a score lies between 0 and 1, so write a number in that range.", nameof(value));
        }

        return new((decimal)value);
    }

    /// <inheritdoc/>
    public bool Equals(Score other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Score other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The score in words: "0.85".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Wording.Number(Value);
}
