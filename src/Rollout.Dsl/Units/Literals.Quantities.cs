namespace Rollout.Dsl.Units;

/// <content>Rates, levels, money and factors.</content>
public static partial class Literals
{
    /// <summary>A rate, as <see cref="Rate.PerSecond"/>.</summary>
    /// <param name="events">Events per second, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerSecond(this int events) => Rate.PerSecond(events);

    /// <summary>A rate, as <see cref="Rate.PerSecond"/>.</summary>
    /// <param name="events">Events per second, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerSecond(this double events) => Rate.PerSecond(events);

    /// <summary>A rate, as <see cref="Rate.PerMinute"/>.</summary>
    /// <param name="events">Events per minute, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerMinute(this int events) => Rate.PerMinute(events);

    /// <summary>A rate, as <see cref="Rate.PerMinute"/>.</summary>
    /// <param name="events">Events per minute, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerMinute(this double events) => Rate.PerMinute(events);

    /// <summary>A rate, as <see cref="Rate.PerHour"/>.</summary>
    /// <param name="events">Events per hour, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerHour(this int events) => Rate.PerHour(events);

    /// <summary>A rate, as <see cref="Rate.PerHour"/>.</summary>
    /// <param name="events">Events per hour, from 0 to one trillion, both included.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Rate PerHour(this double events) => Rate.PerHour(events);

    /// <summary>A reading in a unit, as <see cref="Level.Of"/>.</summary>
    /// <param name="amount">How much, between minus and plus one trillion, both included.</param>
    /// <param name="unit">What is counted, not blank.</param>
    /// <returns>The level.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range, or the unit is null, blank, too long or not printable.</exception>
    [Says]
    public static Level Of(this int amount, string unit) => Level.Of(amount, unit);

    /// <summary>A reading in a unit, as <see cref="Level.Of"/>.</summary>
    /// <param name="amount">How much, between minus and plus one trillion, both included.</param>
    /// <param name="unit">What is counted, not blank.</param>
    /// <returns>The level.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range, or the unit is null, blank, too long or not printable.</exception>
    [Says]
    public static Level Of(this double amount, string unit) => Level.Of(amount, unit);

    /// <summary>An amount in euros, as <see cref="Money.Of"/> with "EUR".</summary>
    /// <param name="amount">How much, from 0 to one trillion, both included.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range.</exception>
    [Says]
    public static Money Euros(this int amount) => Money.Of(amount, "EUR");

    /// <summary>An amount in euros, as <see cref="Money.Of"/> with "EUR".</summary>
    /// <param name="amount">How much, from 0 to one trillion, both included.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range.</exception>
    [Says]
    public static Money Euros(this double amount) => Money.Of(amount, "EUR");

    /// <summary>An amount in US dollars, as <see cref="Money.Of"/> with "USD".</summary>
    /// <param name="amount">How much, from 0 to one trillion, both included.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range.</exception>
    [Says]
    public static Money Dollars(this int amount) => Money.Of(amount, "USD");

    /// <summary>An amount in US dollars, as <see cref="Money.Of"/> with "USD".</summary>
    /// <param name="amount">How much, from 0 to one trillion, both included.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="RejectedCallException">The amount is not a number or lies outside that range.</exception>
    [Says]
    public static Money Dollars(this double amount) => Money.Of(amount, "USD");

    /// <summary>A factor, as <see cref="Factor.Of"/>.</summary>
    /// <param name="times">How many times, above 0 and at most one trillion.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Factor Times(this int times) => Factor.Of(times);

    /// <summary>A factor, as <see cref="Factor.Of"/>.</summary>
    /// <param name="times">How many times, above 0 and at most one trillion.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range.</exception>
    [Says]
    public static Factor Times(this double times) => Factor.Of(times);
}
