using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4016: data are written to an old and a new store, reads go over to the new one, and nothing compared the two.</summary>
internal sealed class DualWriteUnverified() : Rule(new(
    "ROL4016", nameof(DualWriteUnverified), "Reads go over to a store that nothing compared", Severity.Warning, RiskClass.High,
    "reads switch to the new store, and nothing compared it with the old one"))
{
    public override Needs Needs => Needs.Ladders.And(new(plan: [Fact.StartConditions, Fact.StopLoss], stage: [Fact.SwitchesTo, Fact.Pattern, .. ConditionSearch.OfStage]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Facts[Fact.StartConditions] is not null || !plan.Path.All(ComparesNothing) || !plan.Plan.Lacks(Fact.StopLoss, Compares)
            ? []
            : from change in plan.Changes
              let old = change.Sheet.OldStore
              let @new = change.Sheet.NewStore
              where old is not null && @new is not null
              let stage = SwitchOf(plan, @new)
              where stage is not null
              select Found(
                  PlanReading.ElementOf(change),
                  $"{Wording.Capital(change.ToString())} writes to {Wording.Quoted(old)} and to {Wording.Quoted(@new)}, and {stage} relies on the new store without anything having compared the two, so rows that the copy lost or changed are served as the truth; add AdvanceWhen(Metric.Mismatches(...).StaysAtZero()) to a stage before it.",
                  change);

    /// <summary>The stage that reads the new store: it says that it switches there, or it takes the old thing away.</summary>
    static Stage? SwitchOf(PlanReading plan, string store) =>
        plan.Stages.FirstOrDefault(stage => Equals(stage.Facts[Fact.SwitchesTo], store))
        ?? plan.Ladders.Where(ladder => ladder.Change.Kind == ChangeKind.Removal || ladder.Change.Sheet.Phase == SchemaPhase.Contract)
            .Select(ladder => ladder.TakesEffectIn).FirstOrDefault(stage => stage is not null);

    /// <summary>A shadow stage compares by its nature, and a count in a gate may be one of differences.</summary>
    static bool ComparesNothing(PathStep step) =>
        step.Lacks(Compares) && step.Lacks(Fact.Advance, condition => condition.Sheet.Metric is CountMetric) && (step is not Stage stage || (stage.Knows(Fact.Pattern) && stage.Sheet.Pattern != StagePattern.Shadow));

    static bool Compares(Condition condition) => condition.Sheet.Metric is CountMetric metric && metric.Facts[Fact.From] is not null;
}
