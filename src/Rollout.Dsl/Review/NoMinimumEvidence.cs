using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2008: a judge other than this library opens the gate on a bare estimate. Yields to ROL2005.</summary>
internal sealed class NoMinimumEvidence() : Rule(new(
    "ROL2008", nameof(NoMinimumEvidence), "A gate opens on a bare estimate", Severity.Warning, RiskClass.Routine,
    "a gate that an imported or custom verdict decides on a bare estimate, without a sample floor"))
{
    public override Needs Needs => Verdicts.Needs.And(new(stage: [Fact.Window]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from gate in OnEstimates(plan)
        where MayPass(gate.Stage)
        select Found(
            $"{gate.Stage} / advance",
            $"{Wording.Capital(gate.Stage.ToString())} advances on an estimate of {Wording.List(gate.Judges.Select(judge => judge.Sheet.Name), "and")}, however few samples stand behind it, so chance alone lets a failing release go on; say how many it takes with WithAtLeast(...).",
            gate.Stage, gate.Stage.Sheet.AdvanceConditions[0].Provenance.Place ?? gate.Stage.Provenance.Made);

    /// <summary>Whether the rule speaks of the stage, or would if more was read.</summary>
    public static bool MaySpeakOf(PlanReading plan, Stage stage) =>
        !Verdicts.Needs.AreRead(plan, stage) || OnEstimates(plan).Any(gate => ReferenceEquals(gate.Stage, stage));

    static IEnumerable<(Stage Stage, IReadOnlyList<Judge> Judges)> OnEstimates(PlanReading plan) =>
        Verdicts.Opening(plan, (judge, hasFloor) => judge.Sheet.IsDecidingOnEstimate && !hasFloor);

    /// <summary>Whether it is known that some reading passes the gate.</summary>
    static bool MayPass(Stage stage) =>
        stage.Facts[Fact.Advance] is Chain { IsRead: true } && stage.Knows(Fact.Window)
        && Alternatives.ToFulfil(stage.Sheet.AdvanceConditions, stage.Sheet.Window) is { } alternatives && alternatives.Any(Alternatives.MayHold);
}
