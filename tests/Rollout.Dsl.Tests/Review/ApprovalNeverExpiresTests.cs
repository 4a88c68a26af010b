using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ApprovalNeverExpiresTests
{
    const string Id = "ROL5005";

    static readonly Approval Board = Approval.By(Role.Management);

    [Fact]
    public void An_approval_without_an_expiry_is_flagged() => Reviewed.Says(
        Id, To(LastingPlan.End.ApprovedBy(Role.OnCall, 1.Hours()).ApprovedBy(Board.Quorum(2))), (
        "stage 'end' / approval 2",
        "Stage 'end' waits for the approval by management, and nothing says until when, so nobody knows by when the answer is needed and what follows without one; add Within(...) to the approval."));

    [Fact]
    public void An_approval_after_the_evidence_that_there_is_not_is_flagged() => Reviewed.Says(
        Id, LastingPlan.Along([SmallPlan.Code], [Stage.Named("few").To(1.PercentOfUsers()), LastingPlan.End.ApprovedBy(Board.Within(1.Days()).AfterEvidence())]), (
        "stage 'end' / approval 1",
        "Stage 'end' waits for the approval by management, which is to follow the evidence, and no stage before it is judged, so it is given on nothing; add AdvanceWhen(...) to the stage before."));

    [Fact]
    public void An_approval_with_a_limit_is_clean()
    {
        Reviewed.IsSilent(Id, To(LastingPlan.End.ApprovedBy(Role.OnCall, 1.Hours())));
        Reviewed.IsSilent(Id, To(LastingPlan.End.ApprovedBy(Board.Within(1.Days()).AfterEvidence().IfExpired(Then.RollBack))));
        Reviewed.IsSilent(Id, LastingPlan.Along([SmallPlan.Code], [LastingPlan.Some.ApprovedBy(Board.Within(1.Days())), LastingPlan.End]));
    }

    [Fact]
    public void A_plan_of_low_risk_may_wait_as_it_likes() =>
        Reviewed.IsSilent(Id, SmallPlan.Along(SmallPlan.Flag, LastingPlan.Some, LastingPlan.End.ApprovedBy(Board)).By(Undo.TurnOff(SmallPlan.Flag)));

    static RolloutPlan To(Stage end) => LastingPlan.Along([SmallPlan.Code], [LastingPlan.Some, LastingPlan.All, end]);
}
