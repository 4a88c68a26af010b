using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1003: a rung exposes less than the one before it, which is an error, or no more.</summary>
internal sealed class ExposureDoesNotGrow() : Rule(new(
    "ROL1003", nameof(ExposureDoesNotGrow), "Exposure does not grow", Severity.Warning, RiskClass.Routine,
    "a stage exposes less than the one before it on the same ladder, which is an error, or no more"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        foreach (var (from, to) in plan.Steps.Where(step => step.To.Facts[Fact.Applies] is null && !IsPointBetween(plan, step.From, step.To)))
        {
            var (before, after) = (from.Sheet.Exposure, to.Sheet.Exposure);
            if (after.Percent < before.Percent && IsFall(from, to))
            {
                yield return FoundError(
                    to.ToString(),
                    $"{Wording.Capital(to.ToString())} exposes {after} after {from} exposed {before}, so the change is taken from people who have it while the rollout claims to go on; order the stages so that To(...) grows.",
                    to, to.Provenance.Made);
            }
            else if (after.Percent == before.Percent && after.Unit == before.Unit && IsSameAudience(from, to))
            {
                yield return Found(
                    to.ToString(),
                    $"{Wording.Capital(to.ToString())} exposes {after} as {from} did and applies nothing new, so it looks like a step and is none; write a larger share in To(...), or make {from} longer with ObserveFor(...).",
                    to, to.Provenance.Made);
            }
        }
    }

    /// <summary>Behind a point of no return a stage does something else, whatever it exposes.</summary>
    static bool IsPointBetween(PlanReading plan, Stage from, Stage to) =>
        plan.IsSurelyAfterPointOfNoReturn(to) && !plan.IsSurelyAfterPointOfNoReturn(from);

    /// <summary>Shares of different things and of different audiences are not compared; but after everyone, anybody is fewer.</summary>
    static bool IsFall(Stage from, Stage to) =>
        Ladder.IsFull(from)
            ? from.Sheet.Exposure.Unit == ExposureUnit.Everyone || from.Sheet.Exposure.Unit == to.Sheet.Exposure.Unit
            : from.Sheet.Exposure.Unit == to.Sheet.Exposure.Unit && IsSameAudience(from, to);

    static bool IsSameAudience(Stage from, Stage to) => (from.Facts[Fact.Audience], to.Facts[Fact.Audience]) switch
    {
        (null, null) => true,
        (Audience { IsRead: true } one, Audience other) => one.Equals(other),
        _ => false,
    };
}
