using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>ROL3004: the way back was never walked through.</summary>
internal sealed class RollbackUnrehearsed() : Rule(new(
    "ROL3004", nameof(RollbackUnrehearsed), "The rollback was never rehearsed", Severity.Warning, RiskClass.High,
    "never walked through (staleness is judged at run time against a clock)"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.Rehearsal] is not null)
            yield break;
        yield return Found(
            plan.PlanElement,
            $"{Wording.Capital(plan.PlanElement)} was never rehearsed, and its risk is {plan.Plan.Risk}, so the times it promises are guesses; walk through the rollback and record it with Rehearsed(Rehearsal.On(...)).",
            plan.Plan, plan.PlanOrigin);
    }
}
