using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3013: the authority clause lets nobody halt, and neither a reading nor a containment holds the rollout where it is.</summary>
internal sealed class NoPause() : Rule(new(
    "ROL3013", nameof(NoPause), "Nothing can hold the rollout", Severity.Suggestion, RiskClass.Low,
    "an authority clause in which nobody may halt, and nothing else holds the rollout where it is"))
{
    public override Needs Needs => new(
        plan: [Fact.Grants, Fact.Containment, Fact.StopLoss],
        stage: [Fact.Hold, Fact.StepBack, Fact.Approval, Fact.StopLoss]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var grants = plan.Sheet.Grants;
        if (grants.Count == 0 || !plan.Plan.Knows(Fact.Grants) || grants.Any(MayHold)
            || plan.Plan.Facts[Fact.Containment] is not null || MayHalt(plan.Plan) || !plan.KnowsPath || plan.Stages.Any(MayHold))
        {
            yield break;
        }

        yield return Found(
            "plan / authority",
            $"In the authority of {plan.Plan} nobody may halt, and no reading holds a stage, so the rollout can only go on or go back while somebody looks; add MayHalt() to a grant.",
            plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.Grants) ?? plan.PlanOrigin);
    }

    static bool MayHold(Grant grant) => grant.Facts[Fact.MayHalt] is not null || grant.Facts[Fact.MayVeto] is not null;

    static bool MayHold(Stage stage) =>
        stage.Facts[Fact.Hold] is not null || stage.Facts[Fact.StepBack] is not null || stage.Facts[Fact.Approval] is not null || MayHalt(stage);

    static bool MayHalt(PlanValue value) =>
        !value.Knows(Fact.StopLoss) || value.List<StopLoss>(Fact.StopLoss).Any(stopLoss => stopLoss.Facts[Fact.Halts] is not null);
}
