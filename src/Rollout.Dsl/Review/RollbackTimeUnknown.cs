using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3002: a step of the rollback or of the containment has no time bound.</summary>
internal sealed class RollbackTimeUnknown() : Rule(new(
    "ROL3002", nameof(RollbackTimeUnknown), "A step has no time bound", Severity.Warning, RiskClass.Routine,
    "a step of the rollback or the containment without a time bound"))
{
    public override Needs Needs => new(plan: [Fact.WayBack, Fact.Containment]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        WayBack.StepsOf(plan)
            .Where(step => step.Value is RollbackStep or ContainmentStep)
            .Where(step => !step.Value.StandsForUnread && step.Sheet.Bound is null && step.Sheet.RestoreTime is null && step.Sheet.KnowsBound && KnowsDetails(step.Value))
            .Select(step => Found(
                step.Element,
                $"The step '{step.Sheet.Action}' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...).",
                step.Value));

    /// <summary>A repair's bound may come from its change, and a restore's from its backup, so these have to be read.</summary>
    static bool KnowsDetails(PlanValue step) => step is not RollbackStep rollback || rollback.Kind switch
    {
        null => false,
        StepKind.Recover or StepKind.Verify => true,
        StepKind.Restore when !rollback.Knows(Fact.Backup) => false,
        _ => rollback.Change is { StandsForUnread: false } change && change.Knows(Fact.Repair),
    };
}
