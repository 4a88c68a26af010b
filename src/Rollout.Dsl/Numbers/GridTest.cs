using System;
using System.Linq;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// The test by which a gate on a share is decided: a mixture of likelihood ratios over a fixed grid of better rates. It may be looked
/// at after every request (Ville's inequality holds for the mixture as for each of its terms), so it needs no planned sample.
/// </summary>
internal static class GridTest
{
    /// <summary>The probability with which a gate may call an unhealthy release healthy.</summary>
    public const double FalseHealth = 0.05;

    static readonly double[] Better = [0, 0.1, 0.25, 0.5, 0.75];

    /// <summary>The natural logarithm of the evidence that the rate is below the threshold.</summary>
    public static double LogEvidenceBelow(double threshold, double failures, double requests)
    {
        var terms = Better.Where(part => part > 0 || failures == 0).Select(part =>
            (failures == 0 ? 0 : failures * Math.Log(part))
            + ((requests - failures) * (Binomial.LogOfOneMinus(part * threshold) - Binomial.LogOfOneMinus(threshold)))).ToArray();
        var largest = terms.Max();
        return largest + Math.Log(terms.Sum(term => Math.Exp(term - largest))) - Math.Log(Better.Length);
    }

    /// <summary>The fewest requests, with that many failures among them, that show the rate to be below the threshold.</summary>
    public static double RequestsToShowBelow(double threshold, double failures = 0, double falseHealth = FalseHealth)
    {
        var wanted = Math.Log(1 / falseHealth);

        // More failures than expected only lose evidence, so the search begins where the share is at most the threshold.
        var enough = Math.Max(1, Math.Ceiling(failures / threshold));
        while (LogEvidenceBelow(threshold, failures, enough) < wanted)
            enough *= 2;
        return Search.FirstWhere(Math.Max(failures, Math.Floor(enough / 2)), enough, requests => LogEvidenceBelow(threshold, failures, requests) >= wanted);
    }
}
