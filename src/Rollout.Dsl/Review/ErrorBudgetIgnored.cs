using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2021: what the service cannot live without is changed whatever is left of an error budget.</summary>
internal sealed class ErrorBudgetIgnored() : Rule(new(
    "ROL2021", nameof(ErrorBudgetIgnored), "The error budget is ignored", Severity.Suggestion, RiskClass.Medium,
    "something critical is touched whatever is left of the error budget",
    strict: true))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Touches, Fact.Changes, Fact.StartConditions]));

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Evidence is { IsWhole: true, HasMetric: true } && !plan.Evidence.Mentioned.Any(condition => condition is BudgetLeft or BudgetBurn)
            && plan.Plan.Knows(Fact.StartConditions) && plan.Sheet.StartConditions.All(ready => ready.Knows(Fact.Kind) && ready.Sheet.Kind != ReadyKind.BudgetLeft)
            && CriticalOf(plan).FirstOrDefault() is { } critical)
        {
            yield return Found(
                "plan",
                $"{Wording.Capital(plan.Plan.ToString())} touches {critical}, and it starts and advances whatever is left of an error budget, so a service that has failed its users enough this month is put at risk again; add a condition of an ErrorBudget to AdvanceWhen(...), or StartingWhen(Ready.BudgetLeft(...)).",
                plan.Plan, plan.PlanOrigin);
        }
    }

    static IEnumerable<string> CriticalOf(PlanReading plan) =>
        plan.Sheet.Touches.Where(touched => touched.Get<string>(Fact.Kind) == "critical").Select(touched => touched.ToString())
            .Concat(plan.Changes.SelectMany(change => change.Sheet.Targets).Where(target => target.Sheet.IsCritical).Select(target => $"critical {target}"));
}
