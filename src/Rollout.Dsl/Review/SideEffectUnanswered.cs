using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4015: what was sent cannot be recalled, and nothing says what is done about it. Turning off what sends answers only what was not
/// sent yet. It speaks in place of ROL3001; an emission with a grade is the matter of the rules of its grade.
/// </summary>
internal sealed class SideEffectUnanswered() : Rule(new(
    "ROL4015", nameof(SideEffectUnanswered), "Nothing is done about what was sent", Severity.Warning, RiskClass.High,
    "what is sent cannot be recalled, and nothing says what is done about it"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.ForwardRepair]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        !plan.Plan.Knows(Fact.WayBack) || plan.Plan.Facts[Fact.ForwardRepair] is not null || MayContainByCommand(plan.Plan)
            ? []
            : from change in plan.Changes
              where change.Kind == ChangeKind.Emission && change.Facts[Fact.Grade] is null && change.Facts[Fact.Answer] is null
              where !plan.Sheet.RollbackSteps.Any(step => MayActOn(step.Facts[Fact.Change], change) || MayActOn(step.Facts[Fact.Recovered], change))
              select Found(
                  PlanReading.ElementOf(change),
                  $"{Wording.Capital(change.ToString())} cannot be recalled, and nothing says what is done about what was sent, so whoever received it keeps it when the rollout is rolled back; say AnsweredBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...).",
                  change);

    static bool MayActOn(object? acted, Change change) => acted is NotRead || (acted is Change other && other.MayBe(change));

    static bool MayContainByCommand(RolloutPlan plan) =>
        !plan.Knows(Fact.Containment) || plan.Sheet.ContainmentSteps.Any(step => step.Facts[Fact.Command] is not null || step.Facts[Fact.Kind] is NotRead);
}
