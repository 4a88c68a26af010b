using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class ApprovalTests
{
    static readonly Approval Approval = Approval.By(Role.Product);

    [Fact]
    public void An_approval_reads_as_one_line() => Assert.Equal(
        "2 of product within 4 hours, else step back, after the evidence, void when the evidence changes",
        Approval.Within(4.Hours()).Quorum(2).IfExpired(Then.StepBack).AfterEvidence().VoidWhenEvidenceChanges().ToString());

    [Fact]
    public void The_short_form_says_the_same()
    {
        var stage = Stage.Named("some").ToEveryone();
        Assert.Equal(stage.ApprovedBy(Approval.Within(4.Hours())), stage.ApprovedBy(Role.Product, 4.Hours()));
        Assert.Equal([Role.Product, Role.OnCall], stage.ApprovedBy(Approval).ApprovedBy(Role.OnCall, 1.Hours()).Sheet.Approvers);
    }

    [Fact]
    public void An_approval_needs_a_role_and_a_stage_an_approval()
    {
        Rejection.Says("The role that approves a stage is null; name one.", "role", () => Approval.By(null!));
        Rejection.Says(
            "The approval of stage 'some' is null; pass a value, and declare fields before the fields that use them.",
            "approval",
            () => Stage.Named("some").ToEveryone().ApprovedBy(null!));
    }

    [Fact]
    public void A_quorum_of_nobody_is_refused() => Rejection.Says(
        "The quorum of the approval by product is 0, and nobody approves nothing; write at least 1.", "people", () => Approval.Quorum(0));

    [Fact]
    public void An_end_that_is_none_is_refused() => Rejection.Says(
        "What follows when the approval by product expires is 9, which is no member of Then; write one of them.", "then", () => Approval.IfExpired((Then)9));

    [Fact]
    public void Each_verb_is_said_once()
    {
        Rejection.Says(
            "The approval by product already says AfterEvidence(), and AfterEvidence() would contradict or repeat it; say AfterEvidence once.",
            null,
            () => Approval.AfterEvidence().AfterEvidence());
        Rejection.Says(
            "The approval by product already says IfExpired(RollBack), and IfExpired(Contain) would contradict or repeat it; say IfExpired once.",
            null,
            () => Approval.IfExpired(Then.RollBack).IfExpired(Then.Contain));
    }
}
