using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2010: every signal of the plan is said to show the state of the system or the bill, and none what users or the business suffer.</summary>
internal sealed class OnlyTechnicalSignals() : Rule(new(
    "ROL2010", nameof(OnlyTechnicalSignals), "Only technical signals are judged", Severity.Warning, RiskClass.Medium,
    "no signal measures harm to users or the business"))
{
    public override Needs Needs => Evidence.Needs;

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var evidence = plan.Evidence;
        if (!evidence.IsWhole || !evidence.HasMetric || evidence.JudgesABudget
            || evidence.Metrics.Any(metric => Evidence.MayShowHarm(metric, Harmed.Users, Harmed.Business, Harmed.Security)))
        {
            yield break;
        }

        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} is judged by {Evidence.NamesOf(evidence.Metrics)} alone, said to show harm to the system or the bill, so a release that hurts people while the machines are well goes on; add a metric with ShowingHarmTo(Harmed.Users) or ShowingHarmTo(Harmed.Business).",
            plan.Plan, plan.PlanOrigin);
    }
}
