using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>ROL2001: a stage that leads to larger exposure is left on elapsed time alone.</summary>
internal sealed class TimeOnlyGate() : Rule(new(
    "ROL2001", nameof(TimeOnlyGate), "A gate is made of time only", Severity.Warning, RiskClass.Routine,
    "a stage that leads to larger exposure is left on elapsed time alone"))
{
    public override Needs Needs => new(plan: [Fact.Segments], stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.Advance, Fact.Approval]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in Ladder.StepsAlong(plan.Rungs)
        let stage = step.From.Stage
        where stage.Facts[Fact.Advance] is null && step.To.Stage.Facts[Fact.Approval] is null && step.From.To(step.To) == 1
        select Found(
            stage.ToString(),
            $"{Wording.Capital(stage.ToString())} is left {Left(stage)}, so exposure grows from {step.From} to {step.To} without anything having been shown to be healthy; say what that means with AdvanceWhen(...).",
            stage, stage.Provenance.Made);

    static string Left(Stage stage) => (stage.Sheet.Window, stage.Sheet.Stay) switch
    {
        _ when !stage.Knows(Fact.Window) || !stage.Knows(Fact.Stay) => "on elapsed time alone",
        (null, null) => "at once",
        ({ } window, null) => $"after {Wording.Time(window)} on elapsed time alone",
        (null, { } stay) => $"after {Wording.Time(stay)} without an incident",
        ({ } window, { } stay) => $"after {Wording.Time(Duration.Max(window, stay))} without an incident",
    };
}
