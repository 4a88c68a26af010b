using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1002: the first stage that exposes a change is not small. Yields to ROL1001.</summary>
internal sealed class FirstExposureTooLarge() : Rule(new(
    "ROL1002", nameof(FirstExposureTooLarge), "The first exposure is too large", Severity.Warning, RiskClass.Low,
    "the first stage that exposes a change exposes more than 10 percent"))
{
    public override Needs Needs => Needs.Ladders.And(new(policy: [Fact.FirstExposure]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy.FirstExposureLimit is { } limit ? Judge(plan, limit) : [];

    IEnumerable<Finding> Judge(PlanReading plan, decimal limit) =>
        from ladder in plan.Ladders
        where ladder.First is { } first && IsLarge(first, limit) && ladder.Rungs.Any(rung => rung is { IsPartial: true }) && !ladder.MayHaveNoOtherFirstRung
        group ladder by ladder.First!.Stage into same
        select Found(
            same.Key.ToString(),
            $"{Wording.Capital(same.Key.ToString())} is the first that exposes {Ladder.NamesOf(same)}, and it exposes {same.Key.Sheet.ExposureText}, which is more than {Wording.Number(limit)} percent{plan.Policy.Source(Fact.FirstExposure)}, so a fault hurts many before any reading shows it; write a stage of at most {Wording.Number(limit)} percent in To(...) before it.",
            same.Key, same.Key.Provenance.Made);

    static bool IsLarge(Rung rung, decimal limit) => rung.Percent > limit && !rung.IsIndivisible;
}
