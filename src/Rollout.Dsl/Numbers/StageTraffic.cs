using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Numbers;

/// <summary>How many requests reach a stage: its share of the traffic of the whole service.</summary>
internal sealed class StageTraffic(RolloutPlan plan, IReadOnlyList<Rung?> rungs)
{
    readonly RolloutPlan _plan = plan;
    readonly IReadOnlyList<Rung?> _rungs = rungs;

    /// <summary>The traffic of the whole service that is expected, or null.</summary>
    public decimal? Expected => _plan.Find<RequestRate>(Fact.Traffic)?.PerSecond;

    /// <summary>
    /// The most requests that reach a stage each second: of all the traffic that the plan speaks of the highest, so that no more comes than
    /// is said. Null where it is not known.
    /// </summary>
    public decimal? MostIn(Stage stage)
    {
        if (Expected is not { } expected || !_plan.Knows(Fact.Growth) || !_plan.Knows(Fact.Peaks) || !stage.Knows(Fact.Peaks))
            return null;
        Peak[] peaks = [.. _plan.List<Peak>(Fact.Peaks), .. stage.List<Peak>(Fact.Peaks)];
        return peaks.All(peak => peak.Knows(Fact.Traffic))
            ? peaks.Select(peak => peak.Traffic).Append(_plan.Find<RequestRate>(Fact.Growth)).Max(rate => Math.Max(expected, rate?.PerSecond ?? 0)) * ShareOf(stage) / 100
            : null;
    }

    /// <summary>
    /// The share of the traffic that the change works on in a stage, in percent, mirrored traffic included; null where it is not known,
    /// or where the requests are none of the service's, as in staging.
    /// </summary>
    public decimal? ShareOf(Stage stage)
    {
        if (!stage.Sheet.IsExposureKnown)
            return null;
        if (!stage.Sheet.ExposesNobody)
            return RungOf(stage)?.TrafficPercent;
        var portion = Portion.Of(stage.Sheet, stage.Facts[Fact.Audience]);
        return portion is { IsTraffic: true, Percent: > 0 } && stage.Facts[Fact.Segments] is null ? portion.Percent : null;
    }

    /// <summary>What a stage exposes, or null where that was not read, or where it exposes nobody.</summary>
    public Rung? RungOf(Stage stage) => _rungs.FirstOrDefault(rung => ReferenceEquals(rung?.Stage, stage));
}
