using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4008: something old is taken away, and no gate before it looks at whether it is still used.</summary>
internal sealed class ContractBeforeUsageZero() : Rule(new(
    "ROL4008", nameof(ContractBeforeUsageZero), "Something old goes away while it may be in use", Severity.Warning, RiskClass.High,
    "something old is removed without a gate that its use is zero"))
{
    public override Needs Needs => Needs.Ladders.And(new(plan: [Fact.StartConditions, Fact.StopLoss], stage: ConditionSearch.OfStage));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Facts[Fact.StartConditions] is { } said && (said is not Chain conditions || conditions.ToArray().Any(MayAskForUse))
            ? []
            : from ladder in plan.Ladders
              let change = ladder.Change
              let stage = ladder.TakesEffectIn
              where stage is not null && TakesAway(change) && !ShowsUseInTime(ladder)
              let usage = change.Sheet.Usage
              where usage is null ? change.Facts[Fact.Usage] is null : usage.Knows(Fact.Name)
              let before = plan.Path.TakeWhile(step => !ReferenceEquals(step, stage))
              where before.Append<PlanValue>(plan.Plan).All(value => LacksGate(value, usage))
              select Found(
                  PlanReading.ElementOf(change),
                  $"{Wording.Capital(stage.ToString())} takes something old away with {change}, and {Missing(usage)}, so whoever still uses it fails at once; {Remedy(usage)} to a stage before it.",
                  change);

    /// <summary>Only what somebody checks, and what was not read, may be the use.</summary>
    static bool MayAskForUse(object? condition) => condition is not Ready ready || ready.Find<ReadyKind>(Fact.Kind) is null or ReadyKind.Checked;

    /// <summary>
    /// Rows and hosts are deleted while they are in use or not, and a job that ends has no users; of those only what counts its use can be asked.
    /// </summary>
    static bool TakesAway(Change change) => change.Facts[Fact.Usage] is not null || change.Kind switch
    {
        ChangeKind.Removal => PlanReading.IsOneWay(change) || change.Sheet.Destroys.Count > 0,
        ChangeKind.Schema => change.Sheet.Phase == SchemaPhase.Contract || change.Sheet.Destroys.Count > 0,
        ChangeKind.Contract or ChangeKind.Credential => change.Sheet.Destroys.Count > 0,
        _ => false,
    };

    /// <summary>What is only set aside, or taken away from few first and can come back, shows who uses it before it is gone.</summary>
    static bool ShowsUseInTime(Ladder ladder) =>
        ladder.Change.Facts[Fact.Quarantine] is not null
        || !ladder.Change.Knows(Fact.Grade)
        || (!PlanReading.IsOneWay(ladder.Change) && ladder.First is not { IsFull: true });

    /// <summary>Where the plan does not say what counts the use, any count or rate of a gate may do so.</summary>
    static bool LacksGate(PlanValue value, Metric? usage) => (value, usage) switch
    {
        (PointOfNoReturn, _) or (RolloutPlan, null) => true,
        (PathStep step, { } metric) => step.Lacks(condition => IsOf(condition, metric)),
        (Stage stage, null) => stage.Lacks(Fact.Advance, condition => condition.Sheet.Metric is CountMetric or RateMetric),
        (RolloutPlan plan, { } metric) => plan.Lacks(Fact.StopLoss, condition => IsOf(condition, metric)),
        _ => false,
    };

    static bool IsOf(Condition condition, Metric metric) => Equals(condition.Sheet.Metric?.Facts[Fact.Name], metric.Facts[Fact.Name]);

    static string Missing(Metric? usage) => usage is null ? "nothing before it counts who still uses that" : $"no stage before it is judged by {Wording.Quoted(usage.ToString())}";

    static string Remedy(Metric? usage) => usage is null
        ? "name a metric with UsageShownBy(...) and add AdvanceWhen(metric.StaysAtZero())"
        : "add AdvanceWhen(metric.StaysAtZero())";
}
