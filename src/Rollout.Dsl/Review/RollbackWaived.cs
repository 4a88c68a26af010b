using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3018: the plan says that it has no rollback, although a change could come back, or nothing else answers it.</summary>
internal sealed class RollbackWaived() : Rule(new(
    "ROL3018", nameof(RollbackWaived), "The rollback is waived", Severity.Warning, RiskClass.Low,
    "the plan declares that it cannot be rolled back at all"))
{
    public override Needs Needs => new(plan: [Fact.Waiver, Fact.Changes, Fact.Containment, Fact.ForwardRepair]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var change = plan.Changes.FirstOrDefault(CanComeBack);
        if (plan.Sheet.WithoutRollback is not { } reason || (change is null && MayBeAnswered(plan.Plan)))
            yield break;
        var what = change is null ? "what went wrong is neither contained nor repaired" : $"{change} stays in place when it goes wrong";
        yield return Found(
            "plan / rollback",
            $"{Wording.Capital(plan.Plan.ToString())} has no rollback at all ({reason}), so {what}; write RollingBackBy(...), or where nothing comes back say OneWay(...) on each change and ContainingBy(...) on the plan.",
            plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.Waiver) ?? plan.PlanOrigin);
    }

    static bool CanComeBack(Change change) => change.Knows(Fact.Grade) && change.Kind is not null && change.Sheet.Reversibility != Reversibility.OneWay;

    static bool MayBeAnswered(RolloutPlan plan) => plan.Facts[Fact.Containment] is not null || plan.Facts[Fact.ForwardRepair] is not null;
}
