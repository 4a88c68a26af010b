using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>ROL3020: the latest rehearsal took longer than the steps that it covered promise one after the other.</summary>
internal sealed class RehearsalSlowerThanBound() : Rule(new(
    "ROL3020", nameof(RehearsalSlowerThanBound), "The rehearsal was slower than the plan", Severity.Warning, RiskClass.High,
    "the rehearsal took longer than the plan promises"))
{
    public override Needs Needs => new(plan: [Fact.WayBack, Fact.Rehearsal, Fact.DecisionTime]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from item in Latest(plan.Plan)
        let rehearsal = item.Rehearsal.Sheet
        where plan.Plan.Knows(Fact.WayBack) && item.Rehearsal.Facts[Fact.IncludesAnnouncement] is null
        let promised = Covered(item.Rehearsal, plan.Sheet)?.Promise() + Deciding(item.Rehearsal, plan.Plan)
        where rehearsal.Took > promised
        select Found(
            $"rehearsal {Wording.Plain(item.Index + 1)}",
            $"{Wording.Capital(item.Rehearsal.Subject)} took {Wording.Time(rehearsal.Took!.Value)}, and the plan promises {Wording.Time(promised!.Value)} for the same, so people would stay exposed for longer than anybody expects; raise Within(...) to what was measured, or make the steps faster and rehearse again.",
            plan.Plan, item.Rehearsal.Provenance.Place ?? plan.PlanOrigin);

    /// <summary>The rehearsals after which none may have been made: an earlier one may be what made the steps faster.</summary>
    static IEnumerable<(Rehearsal Rehearsal, int Index)> Latest(RolloutPlan plan)
    {
        var rehearsals = plan.Sheet.Rehearsals;
        return !plan.Knows(Fact.Rehearsal) || rehearsals.Any(rehearsal => rehearsal.Sheet.Date is null)
            ? []
            : rehearsals.Select((rehearsal, index) => (rehearsal, index)).Where(item => rehearsals.All(other => other.Sheet.Date <= item.rehearsal.Sheet.Date));
    }

    /// <summary>The steps of the plan that the rehearsal covered, or null where one of them was not read or is no step of the plan.</summary>
    static IReadOnlyList<RollbackStep>? Covered(Rehearsal rehearsal, PlanSheet plan)
    {
        if (rehearsal.Facts[Fact.WayBack] is null)
            return plan.RollbackSteps;
        var steps = rehearsal.Sheet.Steps;
        if (!rehearsal.IsRead || !plan.RollbackSteps.All(step => step.IsRead))
            return null;
        var covered = plan.RollbackSteps.Where(step => steps.Any(other => other.ToString() == step.ToString())).ToArray();
        return covered.Length < steps.Count ? null : covered;
    }

    /// <summary>What the decision adds to the steps, or null where it was rehearsed and the plan promises no time for it.</summary>
    static Duration? Deciding(Rehearsal rehearsal, RolloutPlan plan) =>
        rehearsal.Facts[Fact.IncludesDecision] is null ? Duration.Zero : plan.Sheet.DecisionTime;
}
