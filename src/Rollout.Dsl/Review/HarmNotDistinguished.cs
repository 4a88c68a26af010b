using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2011: harm to users, to the system and to the business has no trigger each by which the rollout stops. Yields to ROL2002.</summary>
internal sealed class HarmNotDistinguished() : Rule(new(
    "ROL2011", nameof(HarmNotDistinguished), "Kinds of harm are not told apart", Severity.Suggestion, RiskClass.Medium,
    "harm to users, to the system and to the business share a trigger, or one of them has none",
    strict: true))
{
    static readonly Harmed[] Kinds = [Harmed.Users, Harmed.System, Harmed.Business];

    public override Needs Needs => new(plan: [Fact.StopLoss], stage: [Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold, Fact.StopLoss]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var stops = Evidence.OfStops(plan);
        var missing = Kinds.Where(kind => !stops.Said.Any(condition => MayTell(condition, kind))).ToArray();
        if (stops.HasMetric && missing.Length > 0)
        {
            yield return Found(
                "plan",
                $"Nothing that stops {plan.Plan} by itself is said to show {Wording.List(missing.Select(Words), "or")} alone, so when it stops nobody is told who suffers, and what is not measured does not stop it; add StopLoss(...) with a metric that says ShowingHarmTo(...) for each.",
                plan.Plan, plan.PlanOrigin);
        }
    }

    /// <summary>Whether everything that a condition reads shows this harm, or may.</summary>
    static bool MayTell(Condition condition, Harmed kind) => condition.Decides is not false && Evidence.Taken(condition).All(part => part switch
    {
        Threshold { Metric: { } metric } => metric.Facts[Fact.Harm] is NotRead || Equals(metric.Facts[Fact.Harm], kind),
        Threshold or CombinedCondition or UnreadCondition => true,
        _ => false,
    });

    static string Words(Harmed kind) => kind == Harmed.Users ? "harm to users" : $"harm to the {kind.ToString().ToLowerInvariant()}";
}
