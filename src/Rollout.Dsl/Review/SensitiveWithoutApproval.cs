using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5006: a one-way change is applied in a stage that no named role approves. Yields to ROL4002.</summary>
internal sealed class SensitiveWithoutApproval() : Rule(new(
    "ROL5006", nameof(SensitiveWithoutApproval), "A one-way step is approved by nobody", Severity.Warning, RiskClass.High,
    "a one-way change is applied in a stage that no named role approves"))
{
    public override Needs Needs => new(stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.Applies, Fact.Approval]);

    /// <summary>There ROL4002 says that the change is applied too early; approving it would not help.</summary>
    static bool MayStandBeforePoint(PlanReading plan, Stage stage) =>
        !plan.IsSurelyAfterPointOfNoReturn(stage) && !(plan.KnowsPath && !plan.Path.OfType<PointOfNoReturn>().Any());

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Facts[Fact.Approval] is null && !MayStandBeforePoint(plan, stage)
        from change in plan.OneWayAppliedIn(stage)
        select Found(
            $"{stage} / {PlanReading.ElementOf(change)}",
            $"{Wording.Capital(stage.ToString())} applies the one-way change {Wording.Quoted(change.Name)} and no named role approves it, so nobody decides that it happens; add ApprovedBy(...).",
            stage, stage.Provenance.Made);
}
