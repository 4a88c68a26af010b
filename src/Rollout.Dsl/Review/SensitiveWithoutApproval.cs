using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5006: a one-way change is applied in a stage that no named role approves.</summary>
internal sealed class SensitiveWithoutApproval() : Rule(new(
    "ROL5006", nameof(SensitiveWithoutApproval), "A one-way step is approved by nobody", Severity.Warning, RiskClass.High,
    "a one-way change is applied in a stage that no named role approves"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Facts[Fact.Approval] is null
        from change in plan.OneWayAppliedIn(stage)
        select Found(
            $"{stage} / {PlanReading.ElementOf(change)}",
            $"{Wording.Capital(stage.ToString())} applies the one-way change {Wording.Quoted(change.Name)} and no named role approves it, so nobody decides that it happens; add ApprovedBy(...).",
            stage, stage.Provenance.Made);
}
