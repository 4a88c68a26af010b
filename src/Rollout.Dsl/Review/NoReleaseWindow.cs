using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6002: a risky rollout begins at any hour. It does not where a window or somebody's consent decides when it moves, or where an
/// incident does not wait; and nobody minds at which hour a stage begins that exposes nobody.
/// </summary>
internal sealed class NoReleaseWindow() : Rule(new(
    "ROL6002", nameof(NoReleaseWindow), "A risky rollout may start at any hour", Severity.Suggestion, RiskClass.High,
    "a high-risk change that may start at any hour"))
{
    static readonly Fact[] Timely = [Fact.StartWindows, Fact.AdvanceWindows, Fact.Emergency];

    public override Needs Needs => new(plan: [.. Timely, Fact.StartConditions], stage: [Fact.Approval, Fact.Exposure, Fact.Pattern, Fact.Segments], policy: [Fact.StartWindows]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!ExposesAtOnce(plan) || MayBeTimed(plan) || MayBeAcknowledged(plan.Plan))
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} may start at any hour, and its risk is {plan.Plan.Risk}, so it may begin to hurt when nobody is there who can stop it; name the hours with Starting(ReleaseWindow.On(...)).",
            plan.Plan, plan.PlanOrigin);
    }

    static bool ExposesAtOnce(PlanReading plan) =>
        plan.KnowsPath && plan.Path[0] is Stage { Sheet: { IsExposureKnown: true, ExposesNobody: false } };

    static bool MayBeTimed(PlanReading plan) =>
        Timely.Any(fact => plan.Plan.Facts[fact] is not null)
        || plan.Policy.Facts[Fact.StartWindows] is not null
        || plan.Stages.Any(stage => stage.Facts[Fact.Approval] is not null);

    static bool MayBeAcknowledged(RolloutPlan plan) =>
        !plan.Knows(Fact.StartConditions) || plan.Sheet.StartConditions.Any(ready => !ready.Knows(Fact.Kind) || ready.Sheet.Kind == ReadyKind.Acknowledged);
}
