using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3010: going back takes the service down or replaces its data, and nothing checks that the known good state is back. Where the
/// service stays up, the signals that called for the rollback go on reading, and they show it.
/// </summary>
internal sealed class RollbackUnverified() : Rule(new(
    "ROL3010", nameof(RollbackUnverified), "The rollback is not checked", Severity.Warning, RiskClass.High,
    "a rollback with downtime or a restore, and no check that the known good state is back"))
{
    public override Needs Needs => new(plan: [Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var steps = plan.Sheet.RollbackSteps;
        var interrupting = steps.Where(Interrupts).Select(step => Wording.Quoted(step.ToString())).ToArray();
        if (interrupting.Length == 0 || !plan.Plan.Knows(Fact.WayBack) || steps.Any(MayCheck))
            yield break;
        yield return Found(
            "plan / rollback",
            $"The rollback of {plan.Plan} takes the service down or replaces its data ({Wording.List(interrupting, "and")}), and nothing checks that the known good state is back, so people are let in on trust; add Undo.Verify(...) to RollingBackBy(...).",
            plan.Plan, plan.PlanOrigin);
    }

    static bool Interrupts(RollbackStep step) =>
        step.Kind == StepKind.Restore
        || step.Sheet.Downtime is not null
        || step.Change?.Find<Reversibility>(Fact.Grade) == Reversibility.ReversibleWithDowntime;

    static bool MayCheck(RollbackStep step) => step.Kind is null or StepKind.Verify || step.Facts[Fact.Outcome] is not null;
}
