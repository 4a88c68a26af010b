using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>ROL5003: in the engine from which a plan was taken over, a rollback waits for an approval.</summary>
internal sealed class RollbackNeedsSignOff() : Rule(new(
    "ROL5003", nameof(RollbackNeedsSignOff), "A rollback waits for an approval", Severity.Warning, RiskClass.Routine,
    "an imported plan in which rolling back waits for an approval"))
{
    public override Needs Needs => new(plan: [Fact.Import]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Sheet.Import is { Sheet: { IsRollbackHeldForApproval: true } import })
        {
            yield return Found(
                "plan / import",
                $"{Wording.Capital(plan.Plan.ToString())} comes from {import.Engine}, where a rollback waits for an approval, so harm goes on until somebody answers; let it roll back by itself there, and take RollbackWaitsForApproval() out.",
                plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.Import, 0) ?? plan.PlanOrigin);
        }
    }
}
