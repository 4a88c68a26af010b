using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3017: the containment relies on a kill switch that nobody ever turned both ways.</summary>
internal sealed class KillSwitchUnexercised() : Rule(new(
    "ROL3017", nameof(KillSwitchUnexercised), "A kill switch was never turned", Severity.Warning, RiskClass.Medium,
    "a kill switch that was never turned both ways"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Rehearsal]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in WayBack.ContainmentOf(plan.Plan)
        where step.Value.Find<StepKind>(Fact.Kind) == StepKind.KillSwitch
        let flag = step.Sheet.Change
        where flag is not null && flag.Knows(Fact.Name) && !MayBeTurned(plan.Plan, flag) && !MayBeRehearsed(plan.Plan, flag)
        select Found(
            step.Element,
            $"The step '{step.Sheet.Action}' relies on a flag that was never turned both ways, so nobody knows whether it stops anything; turn {Wording.Quoted(flag.Name)} off and on once, for real, and add TurnedBothWays(...) to it.",
            step.Value);

    static bool MayBeTurned(RolloutPlan plan, Change flag) =>
        flag.Facts[Fact.TurnedBothWays] is not null
        || !plan.Knows(Fact.Changes)
        || plan.Sheet.Changes.Any(change => change.Kind == ChangeKind.Flag && change.Name == flag.Name && change.Facts[Fact.TurnedBothWays] is not null);

    /// <summary>Who walked through a rollback that turns the flag off turned it on before.</summary>
    static bool MayBeRehearsed(RolloutPlan plan, Change flag) =>
        !plan.Knows(Fact.Rehearsal)
        || (plan.Sheet.Rehearsals.Count > 0
            && (!plan.Knows(Fact.WayBack)
                || plan.Sheet.RollbackSteps.Any(step => step.Facts[Fact.Change] is NotRead || step.Change?.MayBe(flag) == true)
                || plan.Sheet.Rehearsals.Any(rehearsal => !rehearsal.Knows(Fact.Changes) || rehearsal.Sheet.Changes.Any(flag.MayBe))));
}
