using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6012: a change needs another one to be live first, and the plan applies that one no earlier; or that one is not in the plan, which
/// neither waits for another plan nor checks anything before it starts.
/// </summary>
internal sealed class PrerequisiteUnordered() : Rule(new(
    "ROL6012", nameof(PrerequisiteUnordered), "A change does not wait for what it needs", Severity.Suggestion, RiskClass.Medium,
    "a change needs another to be live first, and the path does not say so"))
{
    public override Needs Needs => Needs.Ladders.And(new(plan: [Fact.AfterPlans, Fact.StartConditions]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change.IsRead
        let fault = change.Sheet.Prerequisites.Select(needed => FaultOf(plan, change, needed)).FirstOrDefault(found => found is not null)
        where fault is not null
        select Found(PlanReading.ElementOf(change), fault, change);

    static string? FaultOf(PlanReading plan, Change change, Change needed)
    {
        var others = plan.Changes.Where(other => other.GetType() == needed.GetType() && other.Name == needed.Name).ToArray();
        if (others.Length == 1)
        {
            var own = others[0];
            return own.IsRead && Ladder.AppliedAt(plan, change) is { } at && Ladder.AppliedAt(plan, own) is { } later && later >= at
                ? $"Change {Wording.Quoted(change.Name)} needs change {Wording.Quoted(needed.Name)} to be live first, and {plan.Path[later]} applies it {(later == at ? "together with" : "only after")} that, so the change runs without what it needs; name {Wording.Quoted(needed.Name)} in Applying(...) of an earlier stage."
                : null;
        }

        return others.Length == 0 && plan.Plan.Knows(Fact.Changes) && plan.Plan.Facts[Fact.AfterPlans] is null && plan.Plan.Facts[Fact.StartConditions] is null
            ? $"Change {Wording.Quoted(change.Name)} needs change {Wording.Quoted(needed.Name)} to be live first, and the plan neither makes it nor waits for it, so the rollout may start without it; write After(...) with the plan that makes it, or StartingWhen(Ready.Checked(...))."
            : null;
    }
}
