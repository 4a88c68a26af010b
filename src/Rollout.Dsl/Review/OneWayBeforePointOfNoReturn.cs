using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4002: a one-way change is applied in a stage before the point of no return.</summary>
internal sealed class OneWayBeforePointOfNoReturn() : Rule(new(
    "ROL4002", nameof(OneWayBeforePointOfNoReturn), "A one-way change is applied before the point of no return", Severity.Error, RiskClass.Routine,
    "a one-way change is applied in a stage before the point of no return"))
{
    public override Needs Needs => new(plan: [Fact.Changes], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.Applies]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        !plan.Path.OfType<PointOfNoReturn>().Any()
            ? []
            : from stage in plan.Stages
              where plan.IsSurelyBeforePointOfNoReturn(stage)
              from change in plan.OneWayAppliedIn(stage)
              let isNamed = stage.Sheet.Applied.Contains(change)
              select Found(
                  $"{stage} / {PlanReading.ElementOf(change)}",
                  $"{Wording.Capital(stage.ToString())} applies the one-way change {Wording.Quoted(change.Name)} before the point of no return{(isNamed ? "" : ", since no stage applies it by name")}, so the rollback that the plan still promises there cannot happen; {(isNamed ? "move" : "say")} Applying(...) {(isNamed ? "to" : "in")} a stage after the point.",
                  change);
}
