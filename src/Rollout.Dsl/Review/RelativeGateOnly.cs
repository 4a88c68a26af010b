using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2026: everything that the plan judges by compares the exposed with others at the same time.</summary>
internal sealed class RelativeGateOnly() : Rule(new(
    "ROL2026", nameof(RelativeGateOnly), "Only comparisons with a baseline", Severity.Suggestion, RiskClass.Medium,
    "every condition is relative to a control or a holdout, so that what hurts both is healthy"))
{
    public override Needs Needs => Evidence.Needs;

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Evidence is not { IsWhole: true, HasMetric: true } || !plan.Evidence.Deciding.All(IsRelative))
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} judges {Evidence.NamesOf(plan.Evidence.Metrics)} only relative to {Wording.List(plan.Evidence.Deciding.Select(Against).Distinct(), "and")}, so what hurts both alike, such as a shared store that slows down, stays healthy; add a condition with a limit of its own, or one relative to Baseline.Before.",
            plan.Plan, plan.PlanOrigin);
    }

    static bool IsRelative(Condition condition) =>
        condition.Get<BaselineLimit>(Fact.Limit)?.Facts[Fact.Baseline] is Baseline.Control or Baseline.Holdout;

    static string Against(Condition condition) => BaselineLimit.Words(condition.Get<BaselineLimit>(Fact.Limit)!.Baseline);
}
