using System;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// Probabilities of a number of failures among independent requests. The logarithm of one probability is taken by the saddle-point
/// expansion of Loader (Fast and accurate computation of binomial probabilities, 2000), which keeps its precision for trillions of requests.
/// </summary>
internal static class Binomial
{
    /// <summary>Error of Stirling's formula for n!, for n from 0 to 15.</summary>
    static readonly double[] StirlingErrors =
    [
        0, 0.08106146679532725822, 0.04134069595540929410, 0.02767792568499833915, 0.02079067210376509311, 0.01664469118982119216,
        0.01387612882307074800, 0.01189670994589177010, 0.01041126526197209650, 0.00925546218271273292, 0.00833056343336287126,
        0.00757367548795184079, 0.00694284010720952987, 0.00640899418800420707, 0.00595137011275884774, 0.00555473355196280137,
    ];

    /// <summary>The natural logarithm of the probability of exactly that many failures.</summary>
    public static double LogProbability(double failures, double requests, double rate)
    {
        if (failures < 0 || failures > requests)
            return double.NegativeInfinity;
        if (failures == 0)
            return requests * LogOfOneMinus(rate);
        if (failures == requests)
            return requests * Math.Log(rate);
        var successes = requests - failures;
        return StirlingError(requests) - StirlingError(failures) - StirlingError(successes)
            - Deviance(failures, requests * rate) - Deviance(successes, requests * (1 - rate))
            + (0.5 * Math.Log(requests / (2 * Math.PI * failures * successes)));
    }

    /// <summary>The probability of more failures than that.</summary>
    public static double MoreThan(double failures, double requests, double rate)
    {
        if (failures < 0)
            return 1;
        if (failures >= requests)
            return 0;
        return failures + 1 > requests * rate
            ? Sum(failures + 1, requests, rate, 1)
            : 1 - Sum(failures, requests, rate, -1);
    }

    /// <summary>log(1 - x), precise for small x, which the standard library of the oldest target lacks.</summary>
    public static double LogOfOneMinus(double x)
    {
        var rest = 1 - x;
        return rest == 1 ? -x : Math.Log(rest) * -x / (rest - 1);
    }

    /// <summary>The probabilities from one number of failures away from the middle, until they no longer count.</summary>
    static double Sum(double from, double requests, double rate, int step)
    {
        var term = Math.Exp(LogProbability(from, requests, rate));
        var odds = rate / (1 - rate);
        var sum = 0.0;
        for (var k = from; term > 0 && term > sum * 1e-17; k += step)
        {
            sum += term;
            term *= step > 0 ? (requests - k) / (k + 1) * odds : k / (requests - k + 1) / odds;
        }

        return sum;
    }

    static double StirlingError(double n)
    {
        if (n < StirlingErrors.Length)
            return StirlingErrors[(int)n];
        var square = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (1.0 / 1680 / square)) / square)) / square)) / n;
    }

    /// <summary>x log(x / mean) + mean - x, by a series where the two are close and the terms would cancel.</summary>
    static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
            return (x * Math.Log(x / mean)) + mean - x;
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
                return sum;
            sum = next;
        }
    }
}
