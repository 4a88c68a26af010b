using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4004: a stage behind the point of no return still promises to roll back by itself.</summary>
internal sealed class RollbackAfterPointOfNoReturn() : Rule(new(
    "ROL4004", nameof(RollbackAfterPointOfNoReturn), "A stage rolls back after the point of no return", Severity.Error, RiskClass.Routine,
    "a stage behind the point of no return still promises to roll back by itself"))
{
    public override Needs Needs => new(stage: [Fact.Then, Fact.RollBack, Fact.StepBackTo, Fact.Name]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where plan.IsWhollyAfterPointOfNoReturn(stage)
        from finding in OnReadings(stage).Concat(OnUndecided(stage)).Concat(OnSteppingBack(plan, stage))
        select finding;

    IEnumerable<Finding> OnReadings(Stage stage) =>
        from item in stage.Positions(Fact.RollBack).Select((content, index) => (Condition: content as Condition, Number: index + 1))
        where item.Condition is { StandsForUnread: false }
        select Found(
            $"{stage} / roll back {Wording.Plain(item.Number)}",
            $"{Wording.Capital(stage.ToString())} stands behind the point of no return and still rolls back{When(item.Condition)}, which the plan says cannot be done there, so the promise fails when it is needed; write ContainWhen(...) in place of RollBackWhen(...).",
            stage, item.Condition.Provenance.Place ?? stage.Provenance.Made);

    IEnumerable<Finding> OnUndecided(Stage stage) => stage.Sheet.IfUndecided != Then.RollBack ? [] :
    [
        Found(
            $"{stage} / if undecided",
            $"{Wording.Capital(stage.ToString())} stands behind the point of no return and still rolls back when its evidence stays undecided, which the plan says cannot be done there, so the promise fails when it is needed; write Then.Contain in place of Then.RollBack in IfUndecided(...).",
            stage, stage.Provenance.WhereSaid(Fact.Then) ?? stage.Provenance.Made),
    ];

    /// <summary>What was applied behind the point is not undone by less exposure, so the state of a stage before it does not come back.</summary>
    IEnumerable<Finding> OnSteppingBack(PlanReading plan, Stage stage) =>
        from target in plan.Stages
        where target.Facts[Fact.Name] is string name && name == stage.Sheet.StepBackTo && plan.IsPointOfNoReturnBetween(target, stage)
        select Found(
            $"{stage} / step back",
            $"{Wording.Capital(stage.ToString())} stands behind the point of no return and steps back to {target}, which stands before it and whose state does not come back, so the promise fails when it is needed; name a stage behind the point in StepBackTo(...), or write ContainWhen(...) in place of StepBackWhen(...).",
            stage, stage.Provenance.WhereSaid(Fact.StepBackTo) ?? stage.Provenance.Made);

    static string When(Condition condition) => condition.IsRead ? $" when {condition}" : "";
}
