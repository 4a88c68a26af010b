using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4006: behind the point of no return a one-way change that is made step by step begins with a large share. It speaks where the path
/// has reached everyone before, since there ROL1001 and ROL1002 take the share for no choice of the plan. That the change can be divided is
/// known where it is: its first stage exposes a part, or its targets are several.
/// </summary>
internal sealed class OneWayStageTooLarge() : Rule(new(
    "ROL4006", nameof(OneWayStageTooLarge), "The first one-way stage is too large", Severity.Warning, RiskClass.High,
    "the first stage behind the point of no return makes a one-way change for more than 10 percent"))
{
    public override Needs Needs => Needs.Ladders.And(new(plan: [Fact.Pace], stage: [Fact.Pace], policy: [Fact.FirstExposure]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy.FirstExposureLimit is { } limit && plan.Plan.Facts[Fact.Pace] is null ? Judge(plan, limit) : [];

    IEnumerable<Finding> Judge(PlanReading plan, decimal limit) =>
        from ladder in plan.Ladders
        where PlanReading.IsOneWay(ladder.Change) && CanBeStepped(ladder.Change) && ladder.FollowsEveryone
        where ladder.First is { IsPartial: true } || ladder.Change.Sheet.Targets.Any(target => target.Sheet.ExpectedCount > 1)
        let stage = ladder.TakesEffectIn
        where stage is not null && ladder.First?.Stage == stage && ladder.First.Percent > limit && !ladder.First.IsIndivisible
        where stage.Facts[Fact.Pace] is null && plan.IsWhollyAfterPointOfNoReturn(stage)
        select Found(
            $"{stage} / {PlanReading.ElementOf(ladder.Change)}",
            $"{Wording.Capital(stage.ToString())} begins the one-way change {Wording.Quoted(ladder.Change.Name)} with {stage.Sheet.ExposureText}, which is more than {Wording.Number(limit)} percent{plan.Policy.Source(Fact.FirstExposure)}, so a fault that nothing takes back hurts many before any reading shows it; write a stage of at most {Wording.Number(limit)} percent in To(...) behind the point of no return, or say InBatchesOf(...) on the change.",
            stage, stage.Provenance.Made);

    /// <summary>
    /// The shape of a store, a contract, a key and the end of something old change for everyone at once. Of what is destroyed ROL4011
    /// asks more.
    /// </summary>
    static bool CanBeStepped(Change change) =>
        change.Kind is ChangeKind.Data or ChangeKind.Code or ChangeKind.Config or ChangeKind.Infrastructure or ChangeKind.Model or ChangeKind.Dependency
        && change.Facts[Fact.BatchSize] is null && change.Facts[Fact.Quarantine] is null && change.Facts[Fact.Destroys] is null;
}
