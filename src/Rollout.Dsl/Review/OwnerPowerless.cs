using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5007: an authority clause in which the owner of the rollout may neither halt, roll back, override nor veto.</summary>
internal sealed class OwnerPowerless() : Rule(new(
    "ROL5007", nameof(OwnerPowerless), "The owner may do nothing", Severity.Suggestion, RiskClass.Low,
    "an authority clause in which the owner may neither halt, roll back nor override"))
{
    static readonly Fact[] Powers = [Fact.MayHalt, Fact.MayRollBack, Fact.MayOverride, Fact.MayVeto];

    public override Needs Needs => new(plan: [Fact.Grants, Fact.Owner, Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Sheet.Owner is not { IsRead: true } owner || plan.Plan.Facts[Fact.Grants] is not Chain || !plan.Plan.Knows(Fact.Grants))
            yield break;
        if (plan.Sheet.Grants.Any(grant => MayBe(grant.Facts[Fact.Role], owner) && Powers.Any(power => grant.Facts[power] is not null)) || MayTakeAStep(plan, owner))
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} is owned by {owner}, and its authority clause lets {owner} neither halt, roll back nor override, so the one who answers for the rollout can only watch it; add a right of {owner} to Authority(...).",
            plan.Plan, plan.PlanOrigin);
    }

    /// <summary>Who carries out a step of the rollback may roll back.</summary>
    static bool MayTakeAStep(PlanReading plan, Role owner) =>
        !plan.Plan.Knows(Fact.WayBack) || plan.Sheet.RollbackSteps.SelectMany(WayBack.WhoTakes).Any(who => MayBe(who, owner));

    static bool MayBe(object? role, Role owner) => role is NotRead || (role is Role other && other.MayBe(owner));
}
