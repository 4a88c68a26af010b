using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3001: a change that no undo, repair or containment step answers. Yields to ROL4001 and ROL4002 for one-way changes.</summary>
internal sealed class ChangeNotReversed() : Rule(new(
    "ROL3001", nameof(ChangeNotReversed), "A change is not answered", Severity.Warning, RiskClass.Routine,
    "a change that no undo, repair or containment step answers"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.Knows(Fact.Grade) && (PlanReading.IsOneWay(change) ? IsLeftAfterThePoint(plan, change) : !plan.Plan.MayAnswer(change))
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} is answered by no undo, repair or containment step, so it stays in place when the rollout goes wrong; {Remedy(change)}.",
            change);

    /// <summary>A one-way change behind a point of no return needs a way forward; any other one is the matter of ROL4001 and ROL4002.</summary>
    static bool IsLeftAfterThePoint(PlanReading plan, Change change) =>
        change.IsRead
        && plan.Plan.Facts[Fact.Containment] is null
        && plan.Plan.Facts[Fact.ForwardRepair] is null
        && plan.Stages.Any(stage => plan.IsSurelyAfterPointOfNoReturn(stage) && plan.OneWayAppliedIn(stage).Contains(change));

    static string Remedy(Change change) => change.Kind switch
    {
        _ when PlanReading.IsOneWay(change) => "say ContainingBy(...) or RepairingForwardBy(...)",
        ChangeKind.Flag => "add Undo.TurnOff(...) to RollingBackBy(...)",
        ChangeKind.Config => "add Undo.TurnBack(...) to RollingBackBy(...)",
        ChangeKind.Code => "add Undo.Redeploy(...) to RollingBackBy(...)",
        ChangeKind.Schema => "add Undo.MigrateDown(...) to RollingBackBy(...)",
        _ => "say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)",
    };
}
