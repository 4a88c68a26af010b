using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>ROL5001: nobody owns the decisions during the rollout.</summary>
internal sealed class NoOwner() : Rule(new(
    "ROL5001", nameof(NoOwner), "Nobody owns the rollout", Severity.Warning, RiskClass.Routine,
    "nobody owns the decisions during the rollout"))
{
    public override Needs Needs => new(plan: [Fact.Owner]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.Owner] is not null)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} has no owner, so nobody decides when something happens that no threshold foresees; name a role with OwnedBy(...).",
            plan.Plan, plan.PlanOrigin);
    }
}
