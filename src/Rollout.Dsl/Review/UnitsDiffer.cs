using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1012: two neighbouring rungs are shares of different things, so that nobody can say whether exposure grows.</summary>
internal sealed class UnitsDiffer() : Rule(new(
    "ROL1012", nameof(UnitsDiffer), "Neighbouring stages cannot be compared", Severity.Warning, RiskClass.Low,
    "neighbouring stages use units that cannot be compared, so growth cannot be judged"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in Ladder.StepsOf(plan)
        where step.To.Stage.Facts[Fact.Applies] is null && IsShare(step.From.Stage) && IsShare(step.To.Stage)
        where !IsSame(ReachOf(step.From).Unit, ReachOf(step.To).Unit) && ReachOf(step.From).Percent < 100 && ReachOf(step.To).Percent < 100
        group step by step.To.Stage into same
        let step = same.First()
        select Found(
            same.Key.ToString(),
            $"{Wording.Capital(same.Key.ToString())} exposes {step.To} after {step.From.Stage} exposed {step.From}, and a share of {ReachOf(step.From).Unit.Word()} is no share of {ReachOf(step.To).Unit.Word()}, so nobody can say whether the exposure grows or by how much; write both stages in one unit, or say what one of them reaches with Reaching(...).",
            same.Key, same.Key.Provenance.Made);

    /// <summary>Segments have a size of their own, and to drain is no share of what is exposed later.</summary>
    static bool IsShare(Stage stage) => stage.Facts[Fact.Segments] is null && stage.Sheet.Pattern == StagePattern.Exposing;

    /// <summary>Traffic is drawn request by request where nothing else is said.</summary>
    static bool IsSame(ExposureUnit one, ExposureUnit other) =>
        one == other || (one is ExposureUnit.Traffic or ExposureUnit.Requests && other is ExposureUnit.Traffic or ExposureUnit.Requests);

    static Exposure ReachOf(Rung rung) => rung.Stage.Sheet.Exposure.Reached;
}
