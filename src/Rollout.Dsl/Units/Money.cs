using System;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>An amount of money, 0 or more. Amounts in different currencies are never compared.</summary>
public readonly struct Money : IEquatable<Money>
{
    Money(decimal amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>How much, from 0 to one trillion.</summary>
    public decimal Amount { get; }

    /// <summary>The code of the currency, such as "EUR". Null only in the default value.</summary>
    public string? Currency { get; }

    /// <summary>Whether both are the same amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether the amounts differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>An amount in a currency, exact to 15 significant digits.</summary>
    /// <param name="amount">How much, from 0 to one trillion, both included.</param>
    /// <param name="currency">The code of the currency by ISO 4217: three capital letters.</param>
    /// <returns>The amount of money.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range, or the currency has not that form.</exception>
    [Says]
    public static Money Of(double amount, string currency)
    {
        var code = CurrencyCode(currency, nameof(currency));
        if (!(amount >= 0 && Quantity.IsPlain(amount)))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(amount)} {code} is no amount to spend; write 0 or more, up to one trillion.", nameof(amount));
        }

        return new((decimal)amount, code);
    }

    /// <inheritdoc/>
    public bool Equals(Money other) => Amount == other.Amount && string.Equals(Currency, other.Currency, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 31) + (Currency is null ? 0 : StringComparer.Ordinal.GetHashCode(Currency)));

    /// <summary>The amount in words: "12.5 EUR".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Currency is null ? Wording.Number(Amount) : Wording.Number(Amount) + " " + Currency;

    internal static string CurrencyCode(string? currency, string argument)
    {
        var code = Naming.Name(currency, "The currency", argument);
        if (code.Length != 3 || !code.All(letter => letter is >= 'A' and <= 'Z'))
        {
            throw new RejectedCallException(
                $"The currency is '{code}', and a currency is written as three capital letters; write its code, such as 'EUR'.", argument);
        }

        return code;
    }
}
