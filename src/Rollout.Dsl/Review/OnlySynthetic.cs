using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2027: everyone is exposed after a stage in which only probes were read, and no reading of real use could stop it.</summary>
internal sealed class OnlySynthetic() : Rule(new(
    "ROL2027", nameof(OnlySynthetic), "Probes alone open the way", Severity.Suggestion, RiskClass.Medium,
    "probes alone open the way to everyone"))
{
    public override Needs Needs => Evidence.Needs.And(Needs.Rungs).And(new(stage: [Fact.Stay, Fact.Approval]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in Ladder.StepsAlong(plan.Rungs)
        let stage = step.From.Stage
        where step.From.IsPartial && step.To.IsFull && step.To.Stage.Facts[Fact.Approval] is null && stage.Facts[Fact.Stay] is null
        let gate = Evidence.OfGate(stage)
        where gate.HasMetric && IsSynthetic(gate) && IsSynthetic(Evidence.OfStops(plan, stage))
        select Found(
            $"{stage} / advance",
            $"{Wording.Capital(stage.ToString())} exposes {step.From} and leads to everyone, and all that is read in it are the probes of {Evidence.NamesOf(gate.Metrics)}, which take the few paths that somebody thought of, so what real use breaks is found by everyone; add to AdvanceWhen(...) a condition on a metric of real use.",
            stage, gate.Deciding[0].Provenance.Place ?? stage.Provenance.Made);

    static bool IsSynthetic(Evidence evidence) =>
        evidence.IsWhole && evidence.Deciding.All(condition => condition is Parity or Threshold { Metric.Sheet.IsSynthetic: true });
}
