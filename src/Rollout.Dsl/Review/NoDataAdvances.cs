using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2012: a judge other than this library takes missing data for health, and nothing else keeps the gate closed.</summary>
internal sealed class NoDataAdvances() : Rule(new(
    "ROL2012", nameof(NoDataAdvances), "Missing data opens a gate", Severity.Error, RiskClass.Routine,
    "a gate that an imported or custom verdict opens where readings are missing, stale or not a number"))
{
    public override Needs Needs => Verdicts.Needs;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from gate in Verdicts.Opening(plan, (judge, _) => judge.Sheet.IsPassingWithoutData)
        select Found(
            $"{gate.Stage} / advance",
            $"{Wording.Capital(gate.Stage.ToString())} advances when {Wording.List(gate.Judges.Select(judge => judge.Sheet.Name), "and")} {(gate.Judges.Count == 1 ? "reads" : "read")} nothing, since missing data passes there as healthy, so a release that reports no more goes on to more people; let missing data hold the rollout there, and take PassesWithoutData() out.",
            gate.Stage, gate.Stage.Sheet.AdvanceConditions[0].Provenance.Place ?? gate.Stage.Provenance.Made);
}
