using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4011: rows or hosts are destroyed all at once, with no soft delete, no batches and no dry run. Of schemas and removals ROL4008 asks for their use.</summary>
internal sealed class DestructiveWithoutQuarantine() : Rule(new(
    "ROL4011", nameof(DestructiveWithoutQuarantine), "Something is destroyed at once and for good", Severity.Warning, RiskClass.High,
    "a deletion without a soft delete, a dry run or batches"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from ladder in plan.Ladders
        let change = ladder.Change
        where change.Kind is ChangeKind.Data or ChangeKind.Infrastructure && change.Sheet.Destroys.Count > 0
        where change.Facts[Fact.Quarantine] is null && change.Facts[Fact.BatchSize] is null && change.Facts[Fact.Usage] is null
        let stage = ladder.TakesEffectIn
        where stage is not null && ladder.First is { IsFull: true }
        where plan.Path.TakeWhile(step => !ReferenceEquals(step, stage)).All(IsNoDryRun)
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(stage.ToString())} destroys {Wording.List(change.Sheet.Destroys.Select(Wording.Quoted), "and")} for {stage.Sheet.ExposureText} at once, with no soft delete, no batches and no dry run, so a wrong selection is gone before anybody sees it; say QuarantinedFor(...) or InBatchesOf(...) on the change, or begin with a stage in DryRun(...).",
            change);

    static bool IsNoDryRun(PathStep step) =>
        step is PointOfNoReturn || (step is Stage stage && stage.Knows(Fact.Pattern) && stage.Sheet.Pattern != StagePattern.DryRun);
}
