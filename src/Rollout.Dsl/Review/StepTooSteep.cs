using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL1004: one step multiplies the exposure by more than 10. A step to what would be small as a first exposure is never too steep: a
/// smaller stage before it makes nothing worse. How large the first rung is, is the matter of ROL1001 and ROL1002.
/// </summary>
internal sealed class StepTooSteep() : Rule(new(
    "ROL1004", nameof(StepTooSteep), "A step is too steep", Severity.Warning, RiskClass.Low,
    "one step multiplies the exposure of a change by more than 10, to more than 10 percent"))
{
    public override Needs Needs => Needs.Ladders.And(new(policy: [Fact.FirstExposure, Fact.Steepness]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy is { FirstExposureLimit: { } small, StepLimit: { } times } ? Judge(plan, small, times) : [];

    IEnumerable<Finding> Judge(PlanReading plan, decimal small, int times) =>
        from step in plan.Steps
        where step.From.To(step.To) == 1 && step.To.Percent > small && step.To.Percent > times * step.From.Percent
        group step by step.To.Stage into same
        let step = same.First()
        select Found(
            same.Key.ToString(),
            $"{Wording.Capital(same.Key.ToString())} exposes {step.To} after {step.From.Stage} exposed {step.From}, which is more than {Wording.Number(times)} times as much{plan.Policy.Source(Fact.Steepness)}, so a fault that the small share could not show meets many at once; write a stage between the two with a share in To(...).",
            same.Key, same.Key.Provenance.Made);
}
