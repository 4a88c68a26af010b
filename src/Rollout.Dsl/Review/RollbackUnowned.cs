using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3003: a step that nobody is named for, in a plan that grants nobody the right to roll back.</summary>
internal sealed class RollbackUnowned() : Rule(new(
    "ROL3003", nameof(RollbackUnowned), "Nobody is named for a step", Severity.Warning, RiskClass.Medium,
    "a step of the rollback or the containment that nobody is named for"))
{
    public override Needs Needs => new(plan: [Fact.WayBack, Fact.Containment, Fact.Grants]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in WayBack.StepsOf(plan)
        where step.Value is RollbackStep or ContainmentStep && NamesNobody(step.Value) && !MayBeGranted(plan.Plan)
        select Found(
            step.Element,
            $"The step '{step.Sheet.Action}' names nobody who takes it, so in an incident everyone waits for somebody else; add By(...).",
            step.Value);

    /// <summary>Where no step names anybody, whoever may roll back takes it.</summary>
    static bool MayBeGranted(RolloutPlan plan) =>
        !plan.Knows(Fact.Grants) || plan.Sheet.Grants.Any(grant => grant.Facts[Fact.MayRollBack] is not null);

    static bool NamesNobody(PlanValue step) =>
        step.Facts[Fact.Owner] is null
        && step.Facts[Fact.Triggers] is null
        && (step.Facts[Fact.Change] is null || (step.Facts[Fact.Change] is Change change && change.Facts[Fact.FlippedBy] is null))
        && (step is not RollbackStep rollback || IsLeftToNobody(rollback));

    /// <summary>A check reads by itself, and a repair may have the owner that its change names.</summary>
    static bool IsLeftToNobody(RollbackStep step) => step.Kind switch
    {
        null or StepKind.Verify => false,
        StepKind.Repair => step.Change?.Facts[Fact.Repair] is Repair repair && repair.Facts[Fact.Owner] is null,
        _ => true,
    };
}
