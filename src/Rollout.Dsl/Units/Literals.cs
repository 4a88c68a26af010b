using NodaTime;

namespace Rollout.Dsl.Units;

/// <summary>
/// Numbers with units, as words: <c>30.Minutes()</c>, <c>0.1.Percent()</c>. They live in a namespace
/// of their own because other libraries add the same words to numbers; each has a plain twin, named in its documentation.
/// </summary>
public static partial class Literals
{
    /// <summary>A share in percent, as <see cref="Ratio.FromPercent"/>.</summary>
    /// <param name="percent">The percentage, from 0 to 100, both included.</param>
    /// <returns>The share.</returns>
    /// <exception cref="RejectedCallException">The percentage lies outside 0 to 100.</exception>
    [Says]
    public static Ratio Percent(this int percent) => Ratio.FromPercent(percent);

    /// <summary>A share in percent, as <see cref="Ratio.FromPercent"/>.</summary>
    /// <param name="percent">The percentage, from 0 to 100, both included.</param>
    /// <returns>The share.</returns>
    /// <exception cref="RejectedCallException">The percentage is not a number or lies outside 0 to 100.</exception>
    [Says]
    public static Ratio Percent(this double percent) => Ratio.FromPercent(percent);

    /// <summary>A number of events, as <see cref="Count.Of"/>.</summary>
    /// <param name="events">The number, 0 or more.</param>
    /// <returns>The count.</returns>
    /// <exception cref="RejectedCallException">The number is negative.</exception>
    [Says]
    public static Count Events(this int events) => Count.Of(events);

    /// <summary>A rate, as <see cref="RequestRate.FromRequestsPerSecond"/>.</summary>
    /// <param name="requests">Requests per second, above 0.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is 0 or negative.</exception>
    [Says]
    public static RequestRate RequestsPerSecond(this int requests) => RequestRate.FromRequestsPerSecond(requests);

    /// <summary>A rate, as <see cref="RequestRate.FromRequestsPerSecond"/>.</summary>
    /// <param name="requests">Requests per second, above 0.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="RejectedCallException">The number is not a number, 0 or negative.</exception>
    [Says]
    public static RequestRate RequestsPerSecond(this double requests) => RequestRate.FromRequestsPerSecond(requests);

    /// <summary>A time in milliseconds, as <see cref="Duration.FromMilliseconds(long)"/>.</summary>
    /// <param name="number">How many milliseconds.</param>
    /// <returns>The time.</returns>
    [Says]
    public static Duration Milliseconds(this int number) => Duration.FromMilliseconds(number);

    /// <summary>A time in seconds, as <see cref="Duration.FromSeconds(long)"/>.</summary>
    /// <param name="number">How many seconds.</param>
    /// <returns>The time.</returns>
    [Says]
    public static Duration Seconds(this int number) => Duration.FromSeconds(number);

    /// <summary>A time in seconds, as <see cref="Duration.FromSeconds(double)"/>.</summary>
    /// <param name="number">How many seconds, a finite number.</param>
    /// <returns>The time.</returns>
    /// <exception cref="RejectedCallException">The number is not finite or too large for a time.</exception>
    [Says]
    public static Duration Seconds(this double number) => Finite(number, NodaConstants.NanosecondsPerSecond, "seconds");

    /// <summary>A time in minutes, as <see cref="Duration.FromMinutes(long)"/>.</summary>
    /// <param name="number">How many minutes.</param>
    /// <returns>The time.</returns>
    [Says]
    public static Duration Minutes(this int number) => Duration.FromMinutes(number);

    /// <summary>A time in minutes, as <see cref="Duration.FromMinutes(double)"/>.</summary>
    /// <param name="number">How many minutes, a finite number.</param>
    /// <returns>The time.</returns>
    /// <exception cref="RejectedCallException">The number is not finite or too large for a time.</exception>
    [Says]
    public static Duration Minutes(this double number) => Finite(number, NodaConstants.NanosecondsPerMinute, "minutes");

    /// <summary>A time in hours, as <see cref="Duration.FromHours(int)"/>.</summary>
    /// <param name="number">How many hours, at most 24 million either way.</param>
    /// <returns>The time.</returns>
    /// <exception cref="RejectedCallException">The number is too large for a time.</exception>
    [Says]
    public static Duration Hours(this int number) => Finite(number, NodaConstants.NanosecondsPerHour, "hours");

    /// <summary>A time in hours, as <see cref="Duration.FromHours(double)"/>.</summary>
    /// <param name="number">How many hours, a finite number.</param>
    /// <returns>The time.</returns>
    /// <exception cref="RejectedCallException">The number is not finite or too large for a time.</exception>
    [Says]
    public static Duration Hours(this double number) => Finite(number, NodaConstants.NanosecondsPerHour, "hours");

    /// <summary>A time in days of 24 hours, as <see cref="Duration.FromDays(int)"/>.</summary>
    /// <param name="number">How many days, at most one million either way.</param>
    /// <returns>The time.</returns>
    /// <exception cref="RejectedCallException">The number is too large for a time.</exception>
    [Says]
    public static Duration Days(this int number) => Finite(number, NodaConstants.NanosecondsPerDay, "days");

    static Duration Finite(double number, long nanosecondsEach, string unit)
    {
        var nanoseconds = number * nanosecondsEach;
        if (!(nanoseconds > Duration.MinValue.TotalNanoseconds && nanoseconds < Duration.MaxValue.TotalNanoseconds))
        {
            throw new RejectedCallException(
                $"{Quantity.Text(number)} {unit} is too long for a time; write a number that a calendar can hold.", nameof(number));
        }

        // Decimal arithmetic, so that 0.1 seconds is 100 milliseconds and not a nanosecond less.
        var total = decimal.Truncate((decimal)number * nanosecondsEach);
        var days = decimal.Truncate(total / NodaConstants.NanosecondsPerDay);
        return Duration.FromDays((int)days) + Duration.FromNanoseconds((long)(total - (days * NodaConstants.NanosecondsPerDay)));
    }
}
