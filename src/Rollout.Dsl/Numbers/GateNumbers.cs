using System;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>How much evidence an advance condition needs.</summary>
public sealed class GateNumbers
{
    internal GateNumbers(Condition condition, decimal? expected, decimal? perSecond)
    {
        Condition = condition;
        RequestsNeeded = Needed(condition);
        TimeNeeded = Spans.ToGather(RequestsNeeded, perSecond);
        IsEnough = RequestsNeeded == 0 ? true : (expected is { } yielded && RequestsNeeded is { } needed ? yielded >= needed : null);
    }

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>
    /// How many requests show that the condition holds, when none of them fails: the fewest on which a mixture of likelihood ratios over
    /// better rates reaches the odds of 20 to 1 (a false alarm of 5 percent; Ville, 1939). Every failure among them asks for more. The quantile
    /// of a latency is a share: that the p99 is below a limit says that fewer than 1 percent of the requests take longer. Requests that are
    /// retried at most n times count for 1 in 1 + n; a floor by WithAtLeast counts all.
    /// 0 for a condition that is judged by what the window shows, such as a count or a level. Null for one against a baseline, in each region or
    /// cohort, by probes, or on how often something was used: how many requests that takes follows from nothing that a plan says.
    /// </summary>
    public decimal? RequestsNeeded { get; }

    /// <summary>How long it takes until that many requests have come, in whole seconds, or null where their number or the traffic is not known.</summary>
    public Duration? TimeNeeded { get; }

    /// <summary>Whether the observation window yields that many requests, or null where one of the two is not known.</summary>
    public bool? IsEnough { get; }

    /// <summary>The requests that show a share below its limit, when none of them fails; null beyond a trillion.</summary>
    internal static decimal? ToShow(FailureShare share) => share.Rate > 1e-11
        ? (decimal)GridTest.RequestsToShowBelow(share.Rate) * share.DesignEffect
        : null;

    static decimal? Needed(Condition condition)
    {
        if (!condition.IsRead)
            return null;
        if (condition.Decides is false)
            return 0;
        var floor = condition.Find<Count>(Fact.Samples)?.Events ?? 0;
        return condition switch
        {
            CombinedCondition combined when !IsInParts(condition) => AtLeast(floor, OfParts(combined)),
            Threshold threshold when FailureShare.OfGate(threshold) is { } share =>
                share is { IsOfTraffic: true, IsInParts: false } ? AtLeast(floor, ToShow(share)) : null,
            Threshold { Metric: RatioMetric or LatencyMetric or ScoreMetric } or CombinedCondition => null,
            Threshold threshold when threshold.Facts[Fact.Limit] is BaselineLimit || threshold.Facts[Fact.Comparison] is Comparison.AtLeast => null,
            _ => floor == 0 ? 0 : null,
        };
    }

    static decimal? OfParts(CombinedCondition combined)
    {
        var needed = combined.Parts.Where(part => part.Decides is not false).Select(Needed).ToArray();
        return needed.Contains(null) ? null : combined.Combination == Combination.All ? needed.Max() : needed.Min();
    }

    static bool IsInParts(Condition condition) => condition.Facts[Fact.EachRegion] is not null || condition.Facts[Fact.EachCohort] is not null;

    static decimal? AtLeast(long floor, decimal? needed) => needed is { } number ? Math.Max(floor, number) : null;
}
