using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL1007: a stage names all regions and takes everyone in them, and no stage before it was confined to some of them. Where it is the
/// first that exposes anybody, and that is known to be everyone, ROL1001 speaks.
/// </summary>
internal sealed class AllRegionsAtOnce() : Rule(new(
    "ROL1007", nameof(AllRegionsAtOnce), "All regions are entered at once", Severity.Warning, RiskClass.Medium,
    "several regions named, all entered in one stage"))
{
    public override Needs Needs => new(plan: [Fact.Segments], stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from index in Enumerable.Range(0, plan.Rungs.Count)
        let before = plan.Rungs.Take(index).ToArray()
        where plan.Rungs[index] is not null && before.All(rung => rung is not null)
        let rung = plan.Rungs[index]
        where TakesAll(plan, rung, isLast: index == plan.Rungs.Count - 1) && !(rung.IsFull && index == 0)
        where before.All(earlier => !earlier!.Stage.Sheet.Segments.Any() || Names(earlier.Stage).SetEquals(Names(rung.Stage)))
        where !before.Any(earlier => earlier!.Stage.Sheet.Segments.Any() && earlier.Stage.Sheet.Exposure.Percent == 100)
        select Found(
            rung.Stage.ToString(),
            $"{Wording.Capital(rung.Stage.ToString())} takes everyone in {Segment.List([.. rung.Stage.Sheet.Segments])}, which are all regions of the plan, at once, so a fault that only full load shows leaves no region to turn to; enter one of them in a stage of its own with To(...) before it.",
            rung.Stage, rung.Stage.Provenance.Made);

    static bool TakesAll(PlanReading plan, Rung rung, bool isLast)
    {
        var sheet = rung.Stage.Sheet;
        var isWhole = sheet.Segments.Count > 1 && sheet.Segments.All(segment => segment.Kind == SegmentKind.Region)
            && sheet.Exposure is { Percent: 100, Reach: null } && rung.Stage.Facts[Fact.Audience] is null;
        return isWhole && (plan.Plan.Facts[Fact.Segments] is null
            ? isLast
            : plan.Plan.Facts[Fact.Segments] is Chain { IsRead: true } && Names(rung.Stage).SetEquals(plan.Sheet.Segments.Select(segment => segment.Name)));
    }

    static HashSet<string> Names(Stage stage) => [.. stage.Sheet.Segments.Select(segment => segment.Name)];
}
