using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1003: a rung exposes less than the one before it, which is an error, or no more.</summary>
internal sealed class ExposureDoesNotGrow() : Rule(new(
    "ROL1003", nameof(ExposureDoesNotGrow), "Exposure does not grow", Severity.Warning, RiskClass.Routine,
    "a stage exposes less than the one before it on the same ladder, which is an error, or no more"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in plan.Steps
        where step.To.Stage.Facts[Fact.Applies] is null && !IsPointBetween(plan, step.From.Stage, step.To.Stage)
        let isFall = step.From.To(step.To) == -1 && (step.From.IsFull || IsSameAudience(step.From.Stage, step.To.Stage))
        where isFall || (step.From.To(step.To) == 0 && IsSameAudience(step.From.Stage, step.To.Stage))
        orderby isFall descending
        group step by step.To.Stage into same
        orderby plan.Path.TakeWhile(other => !ReferenceEquals(other, same.Key)).Count()
        select Found(same.First().From, same.First().To);

    Finding Found(Rung from, Rung to) => from.To(to) < 0
        ? FoundError(
            to.Stage.ToString(),
            $"{Wording.Capital(to.Stage.ToString())} exposes {to} after {from.Stage} exposed {from}, so the change is taken from people who have it while the rollout claims to go on; order the stages so that To(...) grows, or say in Applying(...) what it applies.",
            to.Stage, to.Stage.Provenance.Made)
        : Found(
            to.Stage.ToString(),
            $"{Wording.Capital(to.Stage.ToString())} exposes {to} as {from.Stage} did and applies nothing new, so it looks like a step and is none; write a larger share in To(...), say in Applying(...) what it applies, or make {from.Stage} longer with ObserveFor(...).",
            to.Stage, to.Stage.Provenance.Made);

    /// <summary>Behind a point of no return a stage does something else, whatever it exposes.</summary>
    static bool IsPointBetween(PlanReading plan, Stage from, Stage to) =>
        plan.IsSurelyAfterPointOfNoReturn(to) && !plan.IsSurelyAfterPointOfNoReturn(from);

    /// <summary>Shares of different audiences are not compared; but after everyone, anybody is fewer.</summary>
    static bool IsSameAudience(Stage from, Stage to) => (from.Facts[Fact.Audience], to.Facts[Fact.Audience]) switch
    {
        (null, null) => true,
        (Audience { IsRead: true } one, Audience other) => one.Equals(other),
        _ => false,
    };
}
