using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3001: a change that no undo, repair or containment step answers. One-way changes are the matter of ROL4001, ROL4002 and ROL4003.</summary>
internal sealed class ChangeNotReversed() : Rule(new(
    "ROL3001", nameof(ChangeNotReversed), "A change is not answered", Severity.Warning, RiskClass.Routine,
    "a change that no undo, repair or containment step answers"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.Knows(Fact.Grade) && !PlanReading.IsOneWay(change) && !plan.Plan.MayAnswer(change)
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} is answered by no undo, repair or containment step, so it stays in place when the rollout goes wrong; {Remedy(change)}.",
            change);

    static string Remedy(Change change) => change.Kind switch
    {
        ChangeKind.Flag => "add Undo.TurnOff(...) to RollingBackBy(...)",
        ChangeKind.Config => "add Undo.TurnBack(...) to RollingBackBy(...)",
        ChangeKind.Code => "add Undo.Redeploy(...) to RollingBackBy(...)",
        ChangeKind.Schema => "add Undo.MigrateDown(...) to RollingBackBy(...)",
        ChangeKind.Data => "say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)",
        ChangeKind.Emission => "say AnsweredBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)",
        _ => "add Undo.Run(...) to RollingBackBy(...)",
    };
}
