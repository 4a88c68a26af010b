using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3014: a step takes a load-bearing or stateful change back everywhere at once.</summary>
internal sealed class RollbackAllAtOnce() : Rule(new(
    "ROL3014", nameof(RollbackAllAtOnce), "The rollback has no ladder of its own", Severity.Suggestion, RiskClass.Medium,
    "a load-bearing or stateful change that goes back everywhere at once", strict: true))
{
    public override Needs Needs => new(plan: [Fact.WayBack, Fact.Pace]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in WayBack.RollbackOf(plan.Plan)
        let value = (RollbackStep)step.Value
        where value.Kind is StepKind.Redeploy or StepKind.TurnBack or StepKind.SwitchTraffic && value.Facts[Fact.Ladder] is null
        where plan.Plan.Facts[Fact.Pace] is null
        let why = value.Change is { } change ? WhyHeavy(change) : null
        where why is not null
        select Found(
            step.Element,
            $"The step '{step.Sheet.Action}' goes back everywhere at once, and {why}, so a rollback that fails fails for everyone; add InSteps(...).",
            value);

    static string? WhyHeavy(Change change) =>
        change.Sheet.IsLoadBearing ? "the service bears its load through what it takes back"
        : change.Sheet.Targets.FirstOrDefault(target => target.Sheet.IsStateful) is { } target ? $"its target ({target}) holds state"
        : null;
}
