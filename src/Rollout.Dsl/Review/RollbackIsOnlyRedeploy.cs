using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3005: nothing answers a change of schema, data or contract, and all that the rollback does is to redeploy.</summary>
internal sealed class RollbackIsOnlyRedeploy() : Rule(new(
    "ROL3005", nameof(RollbackIsOnlyRedeploy), "The rollback only redeploys old code", Severity.Warning, RiskClass.Low,
    "a schema, data or contract change answered by redeploying old code alone"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Control]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where MayBeSaidOf(plan.Plan, change) && !plan.Plan.MayAnswer(change)
        where change.Knows(Fact.Grade) && !PlanReading.IsOneWay(change) && change.Knows(Fact.Phase)
        let steps = plan.Sheet.RollbackSteps
        where steps.Count > 0 && steps.All(step => step.Kind is not null)
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} stays when the plan goes back, for all that the rollback does is '{steps[0]}', so the old version meets what it was not built for; {Remedy(change)}.",
            change);

    /// <summary>Whether the rule speaks of the change, or would if more was read. What only adds is meant to stay.</summary>
    public static bool MayBeSaidOf(RolloutPlan plan, Change change) =>
        change.Kind is ChangeKind.Schema or ChangeKind.Data or ChangeKind.Contract
        && change.Facts[Fact.Phase] is not SchemaPhase.Expand
        && plan.Sheet.RollbackSteps.All(step => step.Kind is null or StepKind.Redeploy);

    static string Remedy(Change change) => change.Kind switch
    {
        ChangeKind.Schema => "add Undo.MigrateDown(...) to RollingBackBy(...)",
        ChangeKind.Data => "say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)",
        _ => "add Undo.Run(...) to RollingBackBy(...)",
    };
}
