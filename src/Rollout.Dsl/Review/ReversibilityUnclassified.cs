using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4010: nobody has said how a change comes back, and its steps do not say it either: traffic is switched away from a schema that
/// stays, or a command or a down migration answers what was destroyed. Yields to ROL4001, ROL4002 and ROL3001; data is the matter of ROL4017.
/// </summary>
internal sealed class ReversibilityUnclassified() : Rule(new(
    "ROL4010", nameof(ReversibilityUnclassified), "Nobody has said how a change comes back", Severity.Warning, RiskClass.Medium,
    "a change whose reversibility nobody stated"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Control]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.Facts[Fact.Grade] is null && change.Sheet.Reversibility == Reversibility.Unclassified && change.Kind != ChangeKind.Data
        let steps = WayBack.ActingOn(plan, change)
        where steps is { Count: > 0 } && steps.All(step => LeavesOpen(step, change))
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} is answered by the step '{steps[0]}' alone, and nobody has said how it comes back{Since(steps[0], change)}, so a rollback may end with the old version on the new state; say ReversibleBy(...), ReversibleWithDowntime(...), RepairableBy(...) or OneWay(...) on the change.",
            change);

    static bool LeavesOpen(RollbackStep step, Change change) => step.Kind switch
    {
        StepKind.SwitchTraffic => change.Kind == ChangeKind.Schema || IsDestroying(change),
        StepKind.Run or StepKind.MigrateDown => IsDestroying(change),
        _ => false,
    };

    static bool IsDestroying(Change change) => change.Sheet.Destroys.Count > 0 && change.Facts[Fact.Quarantine] is null;

    static string Since(RollbackStep step, Change change) => IsDestroying(change)
        ? $" once {Wording.List(change.Sheet.Destroys.Select(Wording.Quoted), "and")} {(change.Sheet.Destroys.Count == 1 ? "is" : "are")} destroyed"
        : "";
}
