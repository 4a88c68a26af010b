using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4017: in a plan of high risk only a command or a switch of traffic answers a change of data, nobody has said whether the data come
/// back, and there is no point of no return either. Yields to ROL4001 and ROL3001.
/// </summary>
internal sealed class PersistentWithoutPoint() : Rule(new(
    "ROL4017", nameof(PersistentWithoutPoint), "Nobody has said whether data come back", Severity.Warning, RiskClass.High,
    "a high-risk change of data with neither a repair nor a point of no return"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Path, Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Path.Any(step => step is not Stage) || !plan.KnowsPath
            ? []
            : from change in plan.Changes
              where change.Kind == ChangeKind.Data && change.Facts[Fact.Grade] is null
              let steps = WayBack.ActingOn(plan, change)
              where steps is { Count: > 0 } && steps.All(step => step.Kind is StepKind.Run or StepKind.SwitchTraffic)
              select Found(
                  PlanReading.ElementOf(change),
                  $"{Wording.Capital(change.ToString())} is answered by the step '{steps[0]}' alone, in a plan whose risk is {plan.Plan.Risk}, and nobody has said whether the data come back, so a rollback may leave what was written; say ReversibleBy(...) or RepairableBy(...) on the change, or {Point(plan, change)}.",
                  change);

    /// <summary>What no stage names comes with the first exposure, and a point of no return there would leave nothing to see before it.</summary>
    static string Point(PlanReading plan, Change change) =>
        plan.Stages.FirstOrDefault(stage => stage.Sheet.Applied.Contains(change)) is { } stage
            ? $"put PointOfNoReturn.Because(...) before {stage}"
            : "apply it with Applying(...) in a stage of its own behind PointOfNoReturn.Because(...)";
}
