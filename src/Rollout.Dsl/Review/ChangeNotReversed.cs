using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3001: a change that no undo, repair or containment step answers. One-way changes are the matter of ROL4001, ROL4002 and ROL4003;
/// what leaves the house is one-way by its kind, and the matter of ROL4015; a schema that only adds is meant to stay. Yields to ROL3005, and to ROL3018 where the plan waives its
/// rollback.
/// </summary>
internal sealed class ChangeNotReversed() : Rule(new(
    "ROL3001", nameof(ChangeNotReversed), "A change is not answered", Severity.Warning, RiskClass.Routine,
    "a change that no undo, repair or containment step answers"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Control, Fact.Waiver]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.Knows(Fact.Grade) && change.Sheet.Reversibility != Reversibility.OneWay && !plan.Plan.MayAnswer(change)
        where change.Knows(Fact.Phase) && change.Facts[Fact.Phase] is not SchemaPhase.Expand
        where plan.Plan.Facts[Fact.Waiver] is null && !RollbackIsOnlyRedeploy.MayBeSaidOf(plan.Plan, change)
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} is answered by no undo, repair or containment step{Otherwise(plan.Plan, change)}, so it stays in place when the rollout goes wrong; {Remedy(plan.Plan, change)}.",
            change);

    static string Otherwise(RolloutPlan plan, Change change) => plan.NamingOtherwise(change) is var (step, acted)
        ? $": Changing(...) names it{PlaceOf(change)}, and the step '{step}' names it{PlaceOf(acted)} and says something else of it"
        : "";

    static string PlaceOf(Change change) => change.Provenance.Made is { } made ? $" ({new SourcePlace(Origin.NameOf(made.File), made.Line)})" : "";

    static string Remedy(RolloutPlan plan, Change change) =>
        plan.NamingOtherwise(change) is null ? Remedy(change) : "keep the change in one field and name that field in both";

    static string Remedy(Change change) => change.Kind switch
    {
        ChangeKind.Flag => "add Undo.TurnOff(...) to RollingBackBy(...)",
        ChangeKind.Config => "add Undo.TurnBack(...) to RollingBackBy(...)",
        ChangeKind.Code or ChangeKind.Model or ChangeKind.Dependency => "add Undo.Redeploy(...) to RollingBackBy(...)",
        ChangeKind.Schema => "add Undo.MigrateDown(...) to RollingBackBy(...)",
        ChangeKind.Data => "say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)",
        _ => "add Undo.Run(...) to RollingBackBy(...)",
    };
}
