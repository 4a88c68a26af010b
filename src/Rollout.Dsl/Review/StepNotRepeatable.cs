using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3022: a step that does harm when it is taken again, and no snapshot from which it could start afresh.</summary>
internal sealed class StepNotRepeatable() : Rule(new(
    "ROL3022", nameof(StepNotRepeatable), "A step does harm when it is taken again", Severity.Suggestion, RiskClass.High,
    "a step that would do harm when it is taken again after a crash, without a snapshot before it"))
{
    public override Needs Needs => new(plan: [Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in WayBack.RollbackOf(plan.Plan)
        where step.Sheet.IsRepeatable == false && step.Value.Facts[Fact.Snapshot] is null
        select Found(
            step.Element,
            $"The step '{step.Sheet.Action}' does harm when it is taken again{Because(step.Sheet)}, so where it breaks off nobody can finish it; add AfterSnapshot(...), or make it safe to take again and say Repeatable().",
            step.Value);

    static string Because(StepSheet step) => step.WhyNotRepeatable is { } reason ? $" ({reason})" : "";
}
