using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2025: the plan names several segments, and every condition reads one mean over all of them. A ring is larger than all before it, so
/// the mean is nearly its own.
/// </summary>
internal sealed class MeanHidesRegion() : Rule(new(
    "ROL2025", nameof(MeanHidesRegion), "A mean hides the worst segment", Severity.Suggestion, RiskClass.Medium,
    "several regions or other segments are judged by one mean"))
{
    static readonly Fact[] OfMetric = [Fact.PerRegion, Fact.PerCohort];

    static readonly Fact[] OfCondition = [Fact.EachRegion, Fact.EachCohort];

    /// <summary>A query or a name with one of these is of one part, or of the worst of them.</summary>
    static readonly string[] Words = ["region", "cell", "client", "cohort", "worst"];

    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Segments], stage: [Fact.Segments]));

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var segments = plan.Sheet.Segments.Concat(plan.Stages.SelectMany(stage => stage.Sheet.Segments))
            .Where(segment => segment.Knows(Fact.Name) && segment.Knows(Fact.Kind) && segment.Kind != SegmentKind.Ring)
            .GroupBy(segment => segment.Kind).Select(kind => kind.GroupBy(segment => segment.Name).Select(same => same.First()).ToArray())
            .FirstOrDefault(kind => kind.Length > 1);
        if (segments is null || plan.Evidence is not { IsWhole: true, HasMetric: true } || plan.Evidence.Mentioned.OfType<Threshold>().Any(MayTell))
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} reaches {Segment.List(segments)} and judges {Evidence.NamesOf(plan.Evidence.Metrics)} as one mean over all of them, so a small one can fail while the mean stays healthy; add InEachRegion() or InEachCohort() to a condition, or PerRegion() to a metric.",
            plan.Plan, plan.PlanOrigin);
    }

    static bool MayTell(Threshold condition) =>
        OfCondition.Any(fact => condition.Facts[fact] is not null) || OfMetric.Any(fact => condition.Metric!.Facts[fact] is not null)
        || !condition.Metric!.Knows(Fact.Query) || !condition.Metric.Knows(Fact.Name)
        || Words.Any(word => IsIn(condition.Metric.Sheet.Query, word) || IsIn(condition.Metric.Get<string>(Fact.Name), word));

    static bool IsIn(string? text, string word) => text?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
