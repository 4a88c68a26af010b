using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>ROL3004: the way back was never walked through. A plan that waives its rollback has none to rehearse.</summary>
internal sealed class RollbackUnrehearsed() : Rule(new(
    "ROL3004", nameof(RollbackUnrehearsed), "The rollback was never rehearsed", Severity.Warning, RiskClass.High,
    "the way back of a risky plan was never walked through"))
{
    public override Needs Needs => new(plan: [Fact.Rehearsal, Fact.Waiver]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.Rehearsal] is not null || plan.Plan.Facts[Fact.Waiver] is not null)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} was never rehearsed, and its risk is {plan.Plan.Risk}, so nobody knows whether its rollback works, or how long it takes; walk through the rollback and record it with Rehearsed(Rehearsal.On(...)).",
            plan.Plan, plan.PlanOrigin);
    }
}
