using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5005: a stage waits for an approval of which nothing says until when, or that follows an evidence that there is not.</summary>
internal sealed class ApprovalNeverExpires() : Rule(new(
    "ROL5005", nameof(ApprovalNeverExpires), "An approval never expires", Severity.Warning, RiskClass.Medium,
    "an approval without an expiry, or one given before the evidence"))
{
    public override Needs Needs => new(stage: [Fact.Approval, Fact.Advance]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        from item in stage.Positions(Fact.Approval).Select((content, index) => (Approval: content as Approval, Number: index + 1))
        where item.Approval is { StandsForUnread: false }
        let fault = Fault(plan, stage, item.Approval)
        where fault is not null
        select Found(
            $"{stage} / approval {Wording.Plain(item.Number)}",
            $"{Wording.Capital(stage.ToString())} waits for {item.Approval.Subject}, {fault}",
            stage, item.Approval.Provenance.Place ?? stage.Provenance.Made);

    static string? Fault(PlanReading plan, Stage stage, Approval approval) => approval switch
    {
        _ when approval.Facts[Fact.Bound] is null =>
            "and nothing says until when, so nobody knows by when the answer is needed and what follows without one; add Within(...) to the approval.",
        _ when approval.NeedsEvidence && IsWithoutEvidence(plan, stage) =>
            "which is to follow the evidence, and no stage before it is judged, so it is given on nothing; add AdvanceWhen(...) to the stage before.",
        _ => null,
    };

    static bool IsWithoutEvidence(PlanReading plan, Stage stage) =>
        plan.Path.TakeWhile(step => !ReferenceEquals(step, stage)).All(step => step is PointOfNoReturn || (step is Stage && step.Facts[Fact.Advance] is null));
}
