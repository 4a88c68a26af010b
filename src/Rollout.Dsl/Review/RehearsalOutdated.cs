using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3019: every rehearsal was made with other versions or other steps than those of the plan.</summary>
internal sealed class RehearsalOutdated() : Rule(new(
    "ROL3019", nameof(RehearsalOutdated), "The rehearsal was of something else", Severity.Warning, RiskClass.High,
    "rehearsed with other versions or other steps than those of the plan"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Rehearsal]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!plan.Plan.Knows(Fact.Rehearsal) || !AreRead(plan.Plan, Fact.Changes) || !AreRead(plan.Plan, Fact.WayBack))
            return [];
        var rehearsals = plan.Sheet.Rehearsals.Select(rehearsal => (Value: rehearsal, Other: Difference(rehearsal, plan.Sheet))).ToArray();
        return rehearsals.Any(rehearsal => rehearsal.Other is null) ? [] : rehearsals.Select((rehearsal, index) => Found(
            $"rehearsal {Wording.Plain(index + 1)}",
            $"{Wording.Capital(rehearsal.Value.Subject)} was made with {rehearsal.Other}, so nobody knows whether this rollback works; walk through it as the plan has it and record that with Rehearsed(...).",
            plan.Plan, rehearsal.Value.Provenance.Place ?? plan.PlanOrigin));
    }

    static bool AreRead(RolloutPlan plan, Fact fact) => plan.Positions(fact) is { Length: > 0 } items && items.All(item => item is PlanValue { IsRead: true });

    /// <summary>What the rehearsal had that the plan does not have; null where it is of the plan, or may be.</summary>
    static string? Difference(Rehearsal rehearsal, PlanSheet plan) => !rehearsal.IsRead ? null :
        rehearsal.Sheet.Changes.Select(change => Other(change, plan)).FirstOrDefault(other => other is not null)
        ?? rehearsal.Sheet.Steps.Where(step => plan.RollbackSteps.All(own => own.ToString() != step.ToString()))
            .Select(step => $"the step '{step}', which the plan does not take").FirstOrDefault();

    static string? Other(Change rehearsed, PlanSheet plan)
    {
        var own = plan.Changes.FirstOrDefault(change => change.Kind == rehearsed.Kind && change.Name == rehearsed.Name);
        return own is null ? $"{rehearsed}, which the plan does not change"
            : own.ToString() == rehearsed.ToString() || HasOpenVersion(own) || HasOpenVersion(rehearsed) ? null
            : $"{rehearsed}, and the plan changes {own}";
    }

    static bool HasOpenVersion(Change change) => change.Sheet.From?.Open is not null || change.Sheet.To?.Open is not null;
}
