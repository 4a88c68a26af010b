using System;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// The best test there is (Neyman and Pearson, 1933) between a tolerated and a feared rate of failure. What even it cannot see on a
/// number of requests, no gate can see: a sequential rule that uses at most n requests is a test on n requests.
/// </summary>
internal static class BestTest
{
    /// <summary>Beyond this many requests every difference that a plan can name is seen.</summary>
    public const double MostRequests = 1e12;

    /// <summary>The probability of seeing the feared rate, with at most that probability of a false alarm.</summary>
    public static double Power(double requests, double tolerated, double feared, double falseAlarm)
    {
        var critical = Critical(requests, tolerated, falseAlarm, out var beyond);
        var atCritical = Math.Exp(Binomial.LogProbability(critical, requests, tolerated));
        var share = atCritical > 0 ? (falseAlarm - beyond) / atCritical : 0;
        return Binomial.MoreThan(critical, requests, feared) + (share * Math.Exp(Binomial.LogProbability(critical, requests, feared)));
    }

    /// <summary>The fewest requests on which the best test sees the feared rate with the wanted probability; null where there are none.</summary>
    public static double? RequestsFor(double tolerated, double feared, double falseAlarm, double wanted)
    {
        if (feared <= tolerated || tolerated <= 0)
            return null;
        double enough = 1;
        while (Power(enough, tolerated, feared, falseAlarm) < wanted)
        {
            enough *= 2;
            if (enough > MostRequests)
                return null;
        }

        return Search.FirstWhere(Math.Floor(enough / 2), enough, requests => Power(requests, tolerated, feared, falseAlarm) >= wanted);
    }

    /// <summary>The number of failures beyond which the best test alarms: the smallest with at most that probability of a false alarm.</summary>
    static double Critical(double requests, double tolerated, double falseAlarm, out double beyond)
    {
        var critical = Math.Floor(requests * tolerated);
        beyond = Binomial.MoreThan(critical, requests, tolerated);
        while (beyond > falseAlarm)
        {
            critical++;
            beyond -= Math.Exp(Binomial.LogProbability(critical, requests, tolerated));
        }

        return critical;
    }
}
