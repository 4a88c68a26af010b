using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2007: everyone is exposed before an entry of a cache can have expired, or half of everyone before a declared peak of the load need
/// have come.
/// </summary>
internal sealed class WindowMissesCycle() : Rule(new(
    "ROL2007", nameof(WindowMissesCycle), "The windows miss a cycle", Severity.Suggestion, RiskClass.Medium,
    "all is exposed before a cache has expired once, or half of it before a load-bearing change has met a peak"))
{
    const int Half = 50;

    public override Needs Needs => Needs.Ladders.And(new(
        plan: [Fact.Peaks], stage: [Fact.Window, Fact.Stay, Fact.Settling, Fact.Peaks]));

    public override IEnumerable<Finding> Judge(PlanReading plan) => plan.Ladders.SelectMany(ladder => OfCaches(plan, ladder).Concat(OfPeaks(plan, ladder)));

    IEnumerable<Finding> OfCaches(PlanReading plan, Ladder ladder) =>
        from target in ladder.Change.Sheet.Targets
        where target.Knows(Fact.Name) && target.Sheet.CacheLife > ObservedBelow(plan, ladder, 100)
        select Found(
            $"{PlanReading.ElementOf(ladder.Change)} / {target.Sheet.What}",
            $"Change {Wording.Quoted(ladder.Change.Name)} reaches everyone after {Wording.Time(ObservedBelow(plan, ladder, 100)!.Value)}, and the caches of {target.Sheet.What} live for {Wording.Time(target.Sheet.CacheLife!.Value)}, so what the old state left in them hides a failure from every gate; observe for longer in ObserveFor(...).",
            ladder.Change);

    IEnumerable<Finding> OfPeaks(PlanReading plan, Ladder ladder)
    {
        if (ladder.Change.Facts[Fact.LoadBearing] is true && plan.Plan.Knows(Fact.Peaks) && plan.Sheet.Peaks.Count > 0
            && plan.Sheet.Peaks.All(peak => PeriodOf(peak) > ObservedBelow(plan, ladder, Half))
            && !plan.Path.TakeWhile(step => !ReferenceEquals(step, ladder.First!.Stage)).Any(step => MayMirrorAPeak(plan, step)))
        {
            yield return Found(
                $"{PlanReading.ElementOf(ladder.Change)} / peak",
                $"Change {Wording.Quoted(ladder.Change.Name)} bears load and reaches half of everyone after {Wording.Time(ObservedBelow(plan, ladder, Half)!.Value)}, in which no peak need come ({Wording.List(plan.Sheet.Peaks.Select(peak => peak.ToString()), "or")}), so the first peak may meet a change that only quiet hours have tested; add CoveringPeak(...) to a stage before that.",
                ladder.Change);
        }
    }

    /// <summary>Whether a stage mirrors all of the load, and meets a peak in it, or may. What bears the load there is the change, though nobody sees it.</summary>
    static bool MayMirrorAPeak(PlanReading plan, PathStep step) => step is not (PointOfNoReturn or Stage)
        || (step is Stage stage
            && (!stage.Knows(Fact.Pattern)
                || (stage.Sheet.Pattern == StagePattern.Shadow
                    && (!stage.Sheet.IsExposureKnown || stage.Sheet.Exposure.Percent == 100)
                    && (stage.Facts[Fact.Peaks] is not null || !IsLengthRead(stage) || plan.Sheet.Peaks.Any(peak => PeriodOf(peak) <= LastingOf(stage))))));

    static bool IsLengthRead(Stage stage) => stage.Knows(Fact.Window) && stage.Knows(Fact.Stay) && stage.Knows(Fact.Settling);

    static Duration? PeriodOf(Peak peak) => peak.Knows(Fact.Day) ? Duration.FromDays(peak.Day is null ? 1 : 7) : null;

    /// <summary>How long the stages last together that expose less than a share; null where that was not read, or where none does.</summary>
    static Duration? ObservedBelow(PlanReading plan, Ladder ladder, decimal percent)
    {
        var below = ladder.Rungs.TakeWhile(rung => rung?.Percent < percent).ToArray();
        if (below.Length == 0 || below.Length == ladder.Rungs.Count || ladder.Rungs[below.Length]?.Percent is null)
            return null;
        var stages = plan.Path.SkipWhile(step => !ReferenceEquals(step, below[0]!.Stage))
            .TakeWhile(step => !ReferenceEquals(step, ladder.Rungs[below.Length]!.Stage)).OfType<Stage>().ToArray();
        return stages.All(stage => IsLengthRead(stage) && stage.Facts[Fact.Peaks] is null)
            ? stages.Aggregate(Duration.Zero, (sum, stage) => sum + LastingOf(stage))
            : null;
    }

    static Duration LastingOf(Stage stage) =>
        Duration.Max(stage.Sheet.Window ?? Duration.Zero, stage.Sheet.Stay ?? Duration.Zero) + (stage.Sheet.Settling ?? Duration.Zero);
}
