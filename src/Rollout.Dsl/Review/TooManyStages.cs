using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1006: the path has more stages than a team can operate calmly. A policy that limits them asks for the rule by that.</summary>
internal sealed class TooManyStages() : Rule(new(
    "ROL1006", nameof(TooManyStages), "The path has too many stages", Severity.Suggestion, RiskClass.Low,
    "more stages than a team can operate calmly", strict: true))
{
    public override Needs Needs => new(plan: [Fact.Path], policy: [Fact.Stages]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Policy.StageLimit is not { } limit || !plan.KnowsPath || plan.Stages.Count <= limit)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} has {Wording.Plural(plan.Stages.Count, "stage")}, which is more than {Wording.Number(limit)}{plan.Policy.Source(Fact.Stages)}, so its gates are waved through when everybody has grown tired of it; take a stage out of Through(...).",
            plan.Plan, plan.PlanOrigin);
    }
}
