using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Each answer that is told late, in the words in which it is refused, and that it counts where it happened after what it answers.</summary>
public class LateAnswerTests
{
    static readonly Ready Rehearsed = Ready.Rehearsed();

    static Stage Tenth => SmallPlan.Judged("tenth", 10.PercentOfUsers());

    static Stage All => SmallPlan.Judged("all", 100.PercentOfUsers());

    static RolloutEvent Approves(int minute) => RolloutEvent.Approved(Role.Management, "anna").At(Start + minute.Minutes());

    static Rehearsing Approved(Approval approval) => new Rehearsing(Watched(Tenth, All.ApprovedBy(approval))).Starts();

    [Fact]
    public void A_step_is_not_taken_again_by_what_was_said_before_the_owner_was_called() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached), RolloutEvent.Failed(2, "no connection")).Later(5.Minutes())
        .Meets(RolloutEvent.Retried(Role.OnCall).At(Start + 10.Minutes()))
        .Says("refuse: 'on-call has the step taken again' happened at 2026-03-02 09:10 UTC and does not count, because the owner was called at 2026-03-02 09:10 UTC")
        .IsIn(Phase.NeedsOwner, "tenth").Meets(RolloutEvent.Retried(Role.OnCall).At(Start + 11.Minutes())).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void Another_plan_is_not_over_by_what_happened_before_it_started()
    {
        var run = new Rehearsing(Watched(Tenth, All).NeverDuring("the migration").After("the backfill")).Later(10.Minutes())
            .Meets(RolloutEvent.OtherStarted("the migration").At(Start + 6.Minutes()), RolloutEvent.OtherStarted("the backfill").At(Start + 7.Minutes()));
        run.Meets(RolloutEvent.OtherEnded("the migration").At(Start + 6.Minutes()))
            .Says("refuse: 'plan 'the migration' ends uncompleted' happened at 2026-03-02 09:06 UTC and does not count, because that plan started at 2026-03-02 09:06 UTC");
        run.Meets(RolloutEvent.OtherCompleted("the backfill").At(Start + 5.Minutes()))
            .Says("refuse: 'plan 'the backfill' is completed' happened at 2026-03-02 09:05 UTC and does not count, because that plan started at 2026-03-02 09:07 UTC");
        run.Meets(RolloutEvent.OtherCompleted("the backfill").At(Start + 8.Minutes()));
        Assert.Equal(Phase.Preparing, run.State.Phase);
        run.Meets(RolloutEvent.OtherEnded("the migration").At(Start + 7.Minutes())).IsIn(Phase.Entering, "tenth");
    }

    [Fact]
    public void The_gate_is_not_overridden_by_what_was_said_while_something_else_was_in_the_way() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.LineStopped("a fire")).Later(10.Minutes()).Meets(RolloutEvent.LineReleased()).Later(10.Minutes())
        .Meets(Overrides(20))
        .Says("refuse: 'on-call overrides the gate: it is urgent' happened at 2026-03-02 09:20 UTC and does not count, because the way became clear for an override at 2026-03-02 09:20 UTC")
        .Meets(Overrides(21)).IsIn(Phase.Entering, "all");

    [Fact]
    public void The_gate_of_a_stage_is_not_overridden_by_what_was_said_before_the_stage_began() =>
        new Rehearsing(Watched(Tenth, SmallPlan.Judged("half", 50.PercentOfUsers()), All)).Starts().PassesHour().Does().Later(5.Minutes()).Meets(Overrides(59))
            .Says("refuse: 'on-call overrides the gate: it is urgent' happened at 2026-03-02 09:59 UTC and does not count, because stage 'half' began at 2026-03-02 10:00 UTC")
            .Meets(Overrides(61)).IsIn(Phase.Entering, "all");

    [Fact]
    public void A_veto_is_not_lifted_by_what_was_said_before_it() => new Rehearsing(TenthAndAll().Authority(Role.Product.MayVeto())).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.Vetoed(Role.Product, "the campaign").At(Start + 5.Minutes()), RolloutEvent.Resumed(Role.Product).At(Start + 5.Minutes()))
        .Says("refuse: 'product resumes' happened at 2026-03-02 09:05 UTC and does not count, because the next advance was forbidden at 2026-03-02 09:05 UTC")
        .IsHeldBy(HoldReasons.Veto).Meets(RolloutEvent.Resumed(Role.Product).At(Start + 6.Minutes())).IsHeldBy(HoldReasons.None);

    [Fact]
    public void Of_a_halt_and_a_veto_a_late_resume_ends_what_was_said_before_it() => new Rehearsing(TenthAndAll().Authority(Role.Product.MayVeto().MayHalt())).Starts().Later(10.Minutes())
        .Meets(
            RolloutEvent.Vetoed(Role.Product, "the campaign").At(Start + 3.Minutes()), RolloutEvent.Halted(Role.Product, "wait").At(Start + 7.Minutes()),
            RolloutEvent.Resumed(Role.Product).At(Start + 5.Minutes())).IsHeldBy(HoldReasons.Halted);

    [Fact]
    public void A_start_condition_that_was_seen_not_to_hold_is_not_met_by_what_was_seen_before() => new Rehearsing(Watched(Tenth, All).StartingWhen(Rehearsed)).Later(10.Minutes())
        .Meets(RolloutEvent.Checked(Rehearsed, holds: false).At(Start + 5.Minutes()), RolloutEvent.Checked(Rehearsed, holds: true).At(Start + 5.Minutes()))
        .Says("refuse: 'the way back was rehearsed: yes' happened at 2026-03-02 09:05 UTC and does not count, because it was seen not to hold at 2026-03-02 09:05 UTC")
        .Meets(RolloutEvent.Checked(Rehearsed, holds: false).At(Start + 2.Minutes()), RolloutEvent.Checked(Rehearsed, holds: true).At(Start + 4.Minutes()))
        .Says("refuse: 'the way back was rehearsed: yes' happened at 2026-03-02 09:04 UTC and does not count, because it was seen not to hold at 2026-03-02 09:05 UTC")
        .Meets(RolloutEvent.Checked(Rehearsed, holds: true).At(Start + 6.Minutes())).IsIn(Phase.Entering, "tenth");

    [Fact]
    public void An_approval_of_the_evidence_is_not_given_before_that_is_there() => Approved(Approval.By(Role.Management).AfterEvidence()).PassesHour().Later(5.Minutes()).Meets(Approves(60))
        .Says("refuse: 'anna (management) approves' happened at 2026-03-02 10:00 UTC and does not count, because the evidence was there at 2026-03-02 10:00 UTC")
        .IsHeldBy(HoldReasons.Approval).Meets(Approves(61)).IsIn(Phase.Entering, "all");

    [Fact]
    public void An_approval_that_is_void_when_the_evidence_changes_is_not_given_before_it_did()
    {
        static Rehearsing Interrupted(Approval approval) => Approved(approval).PassesHour().Later(5.Minutes()).Meets(RolloutEvent.IncidentOpened("INC-7")).Later(5.Minutes())
            .Meets(RolloutEvent.IncidentClosed("INC-7")).PassesHour().IsHeldBy(HoldReasons.Approval).Meets(Approves(65));

        Interrupted(Approval.By(Role.Management).VoidWhenEvidenceChanges())
            .Says("refuse: 'anna (management) approves' happened at 2026-03-02 10:05 UTC and does not count, because the evidence changed at 2026-03-02 10:05 UTC")
            .IsHeldBy(HoldReasons.Approval).Meets(Approves(66)).IsIn(Phase.Entering, "all");
        Interrupted(Approval.By(Role.Management)).IsIn(Phase.Entering, "all");
    }

    static RolloutEvent Overrides(int minute) => RolloutEvent.Overridden(Overriding.Gate, Role.OnCall, "it is urgent").At(Start + minute.Minutes());
}
