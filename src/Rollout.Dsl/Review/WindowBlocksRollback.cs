using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>ROL6004: in the engine from which a plan was taken over, a window or a freeze stops a rollback.</summary>
internal sealed class WindowBlocksRollback() : Rule(new(
    "ROL6004", nameof(WindowBlocksRollback), "A window stops a rollback", Severity.Error, RiskClass.Routine,
    "an imported plan in which a closed window or a freeze stops a rollback"))
{
    public override Needs Needs => new(plan: [Fact.Import]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Sheet.Import is { Sheet: { IsRollbackStoppedByWindows: true } import })
        {
            yield return Found(
                "plan / import",
                $"{Wording.Capital(plan.Plan.ToString())} comes from {import.Engine}, where a closed window or a freeze stops a rollback too, so a failing release stays until it opens; let windows stop starts and advances alone there, and take WindowsStopRollback() out.",
                plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.Import, 0) ?? plan.PlanOrigin);
        }
    }
}
