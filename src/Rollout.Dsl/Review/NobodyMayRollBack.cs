using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5002: an authority clause in which no role may roll back, or in which on-call may do other things and not that.</summary>
internal sealed class NobodyMayRollBack() : Rule(new(
    "ROL5002", nameof(NobodyMayRollBack), "Nobody on duty may roll back", Severity.Warning, RiskClass.Low,
    "no role may roll back, or an authority clause leaves on-call without that right"))
{
    public override Needs Needs => new(plan: [Fact.Grants, Fact.Path, Fact.WayBack, Fact.Waiver]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.Grants] is not Chain || !plan.Plan.Knows(Fact.Grants) || !plan.Plan.Knows(Fact.WayBack) || plan.Plan.Facts[Fact.Waiver] is not null)
            yield break;
        var steps = plan.Sheet.RollbackSteps;
        var grants = plan.Sheet.Grants;
        if (steps.Count == 0 || !plan.Stages.Any(plan.IsSurelyBeforePointOfNoReturn))
            yield break;
        if (!grants.Any(MayRollBack))
        {
            if (!steps.Any(step => MayBeTakenBy(step, null)))
            {
                yield return Found(
                    "plan",
                    $"The authority clause of {plan.Plan} says that {Wording.List(grants.Select(grant => grant.ToString()), "and")}, and no role may roll back, by right or as the owner of a step, so whoever sees the failure has to find somebody to ask; add MayRollBack(...) to a role in Authority(...).",
                    plan.Plan, plan.PlanOrigin);
            }
        }
        else if (grants.All(grant => grant.Knows(Fact.Role)) && grants.Where(IsOnCall).ToArray() is { Length: > 0 } given && !given.Any(MayRollBack) && !steps.Any(step => MayBeTakenBy(step, Role.OnCall)))
        {
            yield return Found(
                "plan",
                $"The authority clause of {plan.Plan} says that {Wording.List(given.Select(grant => grant.ToString()), "and")} and leaves on-call without the right to roll back, so who is awake when the rollout fails has to wake somebody else first; add MayRollBack(...) to Role.OnCall in Authority(...).",
                plan.Plan, plan.PlanOrigin);
        }
    }

    /// <summary>Who may override may roll back too.</summary>
    static bool MayRollBack(Grant grant) => grant.Facts[Fact.MayRollBack] is not null || grant.Facts[Fact.MayOverride] is not null;

    static bool IsOnCall(Grant grant) => grant.Sheet.Role is { } role && role.Equals(Role.OnCall);

    /// <summary>Whether the step is, or may be, for this role to take; for any role where none is given.</summary>
    static bool MayBeTakenBy(RollbackStep step, Role? role) =>
        WayBack.WhoTakes(step).Any(who => role is null || who is not Role other || other.MayBe(role));
}
