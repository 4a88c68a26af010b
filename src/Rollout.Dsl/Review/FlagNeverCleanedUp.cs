using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL6005: nobody is to take the flag out of the code once everyone has what it stands before.</summary>
internal sealed class FlagNeverCleanedUp() : Rule(new(
    "ROL6005", nameof(FlagNeverCleanedUp), "A flag is never cleaned up", Severity.Suggestion, RiskClass.Low,
    "temporary flag or control without owner and removal date", strict: true))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Obligations]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from flag in plan.Changes.OfType<FlagChange>()
        where flag.Facts[Fact.RemovedBy] is null && !MayBeRemoved(plan.Plan, flag)
        select Found(
            PlanReading.ElementOf(flag),
            $"Flag {Wording.Quoted(flag.Name)} is to be removed by nobody and on no day, so both paths stay in the code, and one day somebody turns on a path that nobody has run for years; write RemovedBy(...) on the flag, or Obliging(Obligation.Remove(...)).",
            flag);

    /// <summary>An obligation in words may be about any flag.</summary>
    static bool MayBeRemoved(RolloutPlan plan, FlagChange flag) =>
        !plan.Knows(Fact.Obligations) || plan.Sheet.Obligations.Any(obligation =>
            !obligation.Knows(Fact.Kind)
            || (obligation.Sheet.Kind == ObligationKind.Remove && (obligation.Sheet.Flag is not { } removed || !removed.Knows(Fact.Name) || removed.Name == flag.Name)));
}
