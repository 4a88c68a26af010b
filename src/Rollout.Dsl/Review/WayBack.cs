using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>Every step of a plan's way back, each with its element.</summary>
internal static class WayBack
{
    public static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> StepsOf(PlanReading plan) =>
        RollbackOf(plan)
            .Concat(plan.Sheet.ContainmentSteps.Select((step, index) => ($"containment step {Wording.Plain(index + 1)}", step.Sheet, (PlanValue)step)))
            .Concat(plan.Sheet.ForwardRepairs.Select((step, index) => ($"forward repair {Wording.Plain(index + 1)}", step.Sheet, (PlanValue)step)));

    public static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> RollbackOf(PlanReading plan) =>
        plan.Sheet.RollbackSteps.Select((step, index) => ($"rollback step {Wording.Plain(index + 1)}", step.Sheet, (PlanValue)step));
}
