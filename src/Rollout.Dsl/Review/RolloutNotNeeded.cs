using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1010: a change that is declared routine, and is so by all that the plan says, climbs an elaborate ladder.</summary>
internal sealed class RolloutNotNeeded() : Rule(new(
    "ROL1010", nameof(RolloutNotNeeded), "A routine change climbs an elaborate ladder", Severity.Suggestion, RiskClass.Routine,
    "routine, fully reversible, low-risk change with an elaborate ladder", strict: true))
{
    /// <summary>A first look, some, and everyone.</summary>
    const int Enough = 3;

    public override Needs Needs => Needs.Risk.And(new(plan: [Fact.Path]));

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Sheet.Routine is not { } routine || !IsSurelyRoutine(plan) || !plan.KnowsPath || plan.Stages.Count <= Enough)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} is routine ({routine}) and has {Wording.Plural(plan.Stages.Count, "stage")}, more than {Wording.Number(Enough)}, so care is spent where nothing can go wrong and looks ordinary where something can; take stages out of Through(...), or leave Routine(...) out.",
            plan.Plan, plan.PlanOrigin);
    }

    /// <summary>The class alone does not tell: what was not read does not raise it.</summary>
    static bool IsSurelyRoutine(PlanReading plan) =>
        plan.RiskClass == RiskClass.Routine && plan.Plan.Knows(Fact.Changes) && plan.Changes.All(change => change.IsRead) && plan.Plan.Facts[Fact.Touches] is null;
}
