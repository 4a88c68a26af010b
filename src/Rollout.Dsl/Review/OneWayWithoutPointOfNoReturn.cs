using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4001: a one-way change, and a path without a point of no return.</summary>
internal sealed class OneWayWithoutPointOfNoReturn() : Rule(new(
    "ROL4001", nameof(OneWayWithoutPointOfNoReturn), "A one-way change has no point of no return", Severity.Warning, RiskClass.Routine,
    "a one-way change, and the path has no point of no return"))
{
    public override Needs Needs => new(plan: [Fact.Changes], stage: [Fact.Applies]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        !plan.KnowsPath || plan.Path.OfType<PointOfNoReturn>().Any()
            ? []
            : plan.Changes.Where(PlanReading.IsOneWay).Select(change => Found(
                PlanReading.ElementOf(change),
                $"Change {Wording.Quoted(change.Name)} is one-way ({change.Sheet.Reason}) and the path has no point of no return, so nobody sees where rolling back ends; put PointOfNoReturn.Because(...) before {Where(plan, change)}.",
                change));

    static string Where(PlanReading plan, Change change) =>
        plan.Stages.FirstOrDefault(stage => plan.OneWayAppliedIn(stage).Contains(change)) is { } stage
            ? stage.ToString()
            : "the stage that applies it";
}
