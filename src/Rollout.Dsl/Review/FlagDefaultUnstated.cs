using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3021: nothing says which path runs while the flag service does not answer.</summary>
internal sealed class FlagDefaultUnstated() : Rule(new(
    "ROL3021", nameof(FlagDefaultUnstated), "A flag says nothing of a silent service", Severity.Suggestion, RiskClass.Low,
    "nobody knows which path runs while the flag service is silent", strict: true))
{
    public override Needs Needs => new(plan: [Fact.Changes]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where change is FlagChange && change.Facts[Fact.WhenSilent] is null
        select Found(
            PlanReading.ElementOf(change),
            $"Flag {Wording.Quoted(change.Name)} does not say which path runs while the flag service is silent, so an outage there may expose everyone, or take the rollback away; add WhenSilent(...).",
            change);
}
