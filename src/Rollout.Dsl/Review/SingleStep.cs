using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1001: a change reaches everyone in one step.</summary>
internal sealed class SingleStep() : Rule(new(
    "ROL1001", nameof(SingleStep), "A change reaches everyone in one step", Severity.Warning, RiskClass.Routine,
    "a change reaches everyone in one step"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from ladder in plan.Ladders
        where ladder.First is not null && ladder.Rungs.All(rung => rung is { IsFull: true }) && !ladder.MayHaveNoOtherFirstRung
        group ladder by ladder.First!.Stage into same
        select Found(
            same.Key.ToString(),
            $"{Wording.Capital(same.Key.ToString())} brings {Ladder.NamesOf(same)} to {same.Key.Sheet.ExposureText} in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it.",
            same.Key, same.Key.Provenance.Made);
}
