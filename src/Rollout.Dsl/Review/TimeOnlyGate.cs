using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>ROL2001: a stage that leads to larger exposure is left on elapsed time alone.</summary>
internal sealed class TimeOnlyGate() : Rule(new(
    "ROL2001", nameof(TimeOnlyGate), "A gate is made of time only", Severity.Warning, RiskClass.Routine,
    "a stage that leads to larger exposure is left on elapsed time alone"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        for (var i = 0; i < plan.Path.Count; i++)
        {
            if (plan.Path[i] is Stage stage && IsUnjudged(stage) && Next(plan.Path, i) is { } next
                && next.Facts[Fact.Approval] is null && Grows(stage.Sheet, next.Sheet))
            {
                yield return Found(
                    stage.ToString(),
                    $"{Wording.Capital(stage.ToString())} is left {Left(stage)}, so exposure grows from {stage.Sheet.Exposure} to {next.Sheet.Exposure} without anything having been shown to be healthy; say what that means with AdvanceWhen(...).",
                    stage, stage.Provenance.Made);
            }
        }
    }

    static bool IsUnjudged(Stage stage) =>
        stage.Facts[Fact.Advance] is null
        && stage.Sheet.IsExposureKnown && !stage.Sheet.ExposesNobody;

    /// <summary>The next stage that exposes, unless something that was not read may stand before it.</summary>
    static Stage? Next(IReadOnlyList<PathStep> path, int index)
    {
        for (var i = index + 1; i < path.Count; i++)
        {
            switch (path[i])
            {
                case PointOfNoReturn:
                case Stage { Sheet: { IsExposureKnown: true, ExposesNobody: true } }:
                    continue;
                case Stage { Sheet.IsExposureKnown: true } next:
                    return next;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the next exposure is known to be larger; shares of different things are not compared.</summary>
    static bool Grows(StageSheet stage, StageSheet next) =>
        next.Exposure.Percent > stage.Exposure.Percent
        && (next.Exposure.Unit == stage.Exposure.Unit || next.Exposure.Unit == ExposureUnit.Everyone);

    static string Left(Stage stage) => (stage.Sheet.Window, stage.Sheet.Stay) switch
    {
        _ when !stage.Knows(Fact.Window) || !stage.Knows(Fact.Stay) => "on elapsed time alone",
        (null, null) => "at once",
        ({ } window, null) => $"after {Wording.Time(window)} on elapsed time alone",
        (null, { } stay) => $"after {Wording.Time(stay)} without an incident",
        ({ } window, { } stay) => $"after {Wording.Time(Duration.Max(window, stay))} without an incident",
    };
}
