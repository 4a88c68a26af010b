using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4009: the repair of a change lacks an owner, a time or what it repairs from. Of a step that runs the repair ROL3002 and ROL3003
/// ask for time and owner. Yields to ROL4003.
/// </summary>
internal sealed class RepairUnbounded() : Rule(new(
    "ROL4009", nameof(RepairUnbounded), "A repair has no bounds", Severity.Warning, RiskClass.Medium,
    "a repair without an owner, a time, or a backup of what was destroyed"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Path, Fact.WayBack, Fact.Containment, Fact.ForwardRepair]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        MayLackWayForward(plan)
            ? []
            : from change in plan.Changes
              let repair = change.Sheet.Repair
              where repair is { StandsForUnread: false }
              let missing = Missing(plan, change, repair).ToArray()
              where missing.Length > 0
              select Found(
                  PlanReading.ElementOf(change),
                  $"The repair of {PlanReading.ElementOf(change)} ({repair}) has {Wording.List(missing.Select(part => "no " + part.What), "and")}, so nobody knows {Wording.List(missing.Select(part => part.Unknown), "and")}; add {Wording.List(missing.Select(part => part.Verb + "(...)"), "and")} to the repair.",
                  change);

    static bool MayLackWayForward(PlanReading plan) =>
        (!plan.KnowsPath || plan.Path.Any(step => step is not Stage)) && plan.Plan.Facts[Fact.Containment] is not Chain && plan.Plan.Facts[Fact.ForwardRepair] is not Chain;

    static IEnumerable<(string What, string Unknown, string Verb)> Missing(PlanReading plan, Change change, Repair repair)
    {
        if (!plan.Plan.Knows(Fact.WayBack))
            yield break;
        var steps = plan.Sheet.RollbackSteps.Where(step => step.Change is not { } acted || acted.MayBe(change)).ToArray();
        if (!steps.Any(step => step.Kind is null or StepKind.Repair))
        {
            if (repair.Facts[Fact.Owner] is null)
                yield return ("owner", "who brings the data back", nameof(Repair.By));
            if (repair.Facts[Fact.Bound] is null)
                yield return ("time bound", "by when the data are back", nameof(Repair.Within));
        }

        if (change.Sheet.Destroys.Count > 0 && change.Facts[Fact.Quarantine] is null && repair.Facts[Fact.Backup] is null && steps.All(step => step.Facts[Fact.Backup] is null))
            yield return ("backup", "from what the data come back", nameof(Repair.From));
    }
}
