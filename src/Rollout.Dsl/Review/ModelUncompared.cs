using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2020: a model changes, and nothing compares the new one with the old.</summary>
internal sealed class ModelUncompared() : Rule(new(
    "ROL2020", nameof(ModelUncompared), "The new model is compared with nothing", Severity.Warning, RiskClass.Medium,
    "a model changes without a shadow stage, a holdout or a comparison with a baseline"))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Changes, Fact.Holdout, Fact.Feared], stage: [Fact.Pattern]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in MayCompare(plan) ? [] : plan.Changes
        where change is ModelChange
        select Found(
            PlanReading.ElementOf(change),
            $"Change {Wording.Quoted(change.Name)} replaces a model, and nothing compares the answers of the new one with those of the old, so answers that are worse and no failure pass every gate; add a stage with Shadow(...), a condition relative to a Baseline, or HoldingOut(...).",
            change);

    static bool MayCompare(PlanReading plan) =>
        !plan.Evidence.IsWhole || plan.Plan.Facts[Fact.Holdout] is not null || plan.Plan.Facts[Fact.Feared] is not null
        || plan.Stages.Any(stage => !stage.Knows(Fact.Pattern) || stage.Sheet.Pattern is StagePattern.Shadow or StagePattern.DryRun)
        || plan.Evidence.Mentioned.OfType<Threshold>().Any(MayCompare);

    /// <summary>Relative to a baseline, or a count of what old and new answer differently.</summary>
    static bool MayCompare(Threshold condition) =>
        !condition.Knows(Fact.Limit) || condition.Facts[Fact.Limit] is BaselineLimit || condition.Metric!.Facts[Fact.From] is not null;
}
