using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3016: what goes back wrote data, and neither a step nor a repair reconciles what it wrote.</summary>
internal sealed class CodeRollbackLeavesData() : Rule(new(
    "ROL3016", nameof(CodeRollbackLeavesData), "The rollback leaves data behind", Severity.Warning, RiskClass.High,
    "a change that writes data, and no step reconciles what it wrote"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.ForwardRepair, Fact.Control]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.Kind is ChangeKind.Code or ChangeKind.Config or ChangeKind.Flag or ChangeKind.Model or ChangeKind.Dependency
        where change.Facts[Fact.Grade] is null && change.Facts[Fact.MixedFor] is null && !MayReconcile(plan.Plan)
        let stores = change.Sheet.Writes
        let revert = plan.Sheet.RollbackSteps.FirstOrDefault(step => Reverts(step, change, plan.Plan))
        where stores.Count > 0 && revert is not null
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} writes {Wording.List(stores.Select(Wording.Quoted), "and")}, and '{revert}' stops it without touching what it wrote, so the old version meets data that it does not know; add Undo.Run(...) with what reconciles it, or say with MixedFor(...) on the change that the old version copes.",
            change);

    static bool Reverts(RollbackStep step, Change change, RolloutPlan plan) =>
        step.Change is { IsRead: true } acted
        && (acted.Equals(change) || (change.CanBeBehindFlag && acted.Equals(plan.Sheet.Control)));

    /// <summary>A command, a restore or a repair may be what reconciles, wherever it stands.</summary>
    static bool MayReconcile(RolloutPlan plan) =>
        !plan.Knows(Fact.WayBack)
        || !plan.Knows(Fact.Containment)
        || !plan.Knows(Fact.Changes)
        || plan.Facts[Fact.ForwardRepair] is not null
        || plan.Sheet.Changes.Any(change => change.Facts[Fact.Repair] is not null)
        || plan.Sheet.ContainmentSteps.Any(step => step.Find<StepKind>(Fact.Kind) is null or StepKind.Run)
        || !plan.Sheet.RollbackSteps.All(step => step.Kind is StepKind.TurnOff or StepKind.TurnBack or StepKind.Redeploy or StepKind.SwitchTraffic or StepKind.Verify);
}
