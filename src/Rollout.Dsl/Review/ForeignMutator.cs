using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL6008: something goes on acting on the target while the rollout runs, by the plan's own words.</summary>
internal sealed class ForeignMutator() : Rule(new(
    "ROL6008", nameof(ForeignMutator), "Something else acts on the target", Severity.Suggestion, RiskClass.Medium,
    "autoscaler, auto-update or configuration management left free to act on the target", strict: true))
{
    public override Needs Needs => new(plan: [Fact.FrozenActors, Fact.SharingActors]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!plan.Plan.Knows(Fact.FrozenActors))
            yield break;
        var free = plan.Sheet.SharingActors.Where(actor => actor.IsRead && !plan.Sheet.FrozenActors.Any(actor.MayBe)).ToArray();
        if (free.Length == 0)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(Wording.List(free.Select(actor => actor.ToString()), "and"))} may act on the target while {plan.Plan} runs, so what the gates see and what a rollback puts back may be theirs; stop {(free.Length == 1 ? "it" : "them")} meanwhile with Freezing(...).",
            plan.Plan, plan.PlanOrigin);
    }
}
