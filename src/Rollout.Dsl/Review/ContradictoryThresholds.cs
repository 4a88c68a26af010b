using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2003: the same reading would both advance a stage and stop it.</summary>
internal sealed class ContradictoryThresholds() : Rule(new(
    "ROL2003", nameof(ContradictoryThresholds), "A reading would both advance and stop", Severity.Error, RiskClass.Routine,
    "the same reading would both advance the rollout and stop it"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Knows(Fact.Advance)
        from stop in StopsOf(plan, stage)
        let stopping = stop.Condition as Threshold
        where stopping is not null
        let thresholds = stage.Sheet.AdvanceConditions.OfType<Threshold>().ToArray()
        let advance = Array.FindAll(thresholds, stopping.ReadsSameSignalAs)
        where advance.Length > 0 && thresholds.Except(advance).All(condition => !condition.MayReadSameSignalAs(stopping))
        let both = Both(stopping, advance)
        where both is { IsEmpty: false }
        select Found(
            $"{stage} / {stop.Element}",
            $"{Wording.Capital(stage.ToString())} advances while {Wording.List(advance.Select(condition => condition.ToString()), "and")} and {stop.Does} {stopping}, so a reading {both} would do both; move a threshold until the two do not overlap.",
            stage, stopping.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>The readings that stop and that every advance condition lets pass, or null where a limit was not read.</summary>
    static ReadingRange? Both(Threshold stopping, Threshold[] advance) =>
        advance.Aggregate(stopping.Readings, (range, condition) =>
            range is { } left && condition.Readings is { } right ? left.And(right) : null);

    static IEnumerable<(string Element, string Does, Condition? Condition)> StopsOf(PlanReading plan, Stage stage) =>
        Numbered(stage, Fact.RollBack, "roll back", "rolls back when")
            .Concat(Numbered(stage, Fact.Contain, "contain", "contains when"))
            .Concat(Numbered(stage, Fact.Hold, "hold", "holds when"))
            .Concat(Numbered(stage, Fact.StopLoss, "stop-loss", "stops by its stop-loss when"))
            .Concat(Numbered(plan.Plan, Fact.StopLoss, "plan stop-loss", "stops by the plan's stop-loss when"));

    static IEnumerable<(string Element, string Does, Condition? Condition)> Numbered(PlanValue value, Fact fact, string what, string does) =>
        value.Positions(fact).Select((item, index) => ($"{what} {Wording.Plain(index + 1)}", does, item as Condition ?? (item as StopLoss)?.Condition));
}
