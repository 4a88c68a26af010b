using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>What lets a rollout go on counts only where it happened after what it answers, and what makes cautious counts always.</summary>
public class LateEventTests
{
    static Rehearsing Approved() => new(Watched(
        SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("half", 50.PercentOfUsers()).ApprovedBy(Approval.By(Role.Management)),
        SmallPlan.Judged("all", 100.PercentOfUsers()).ApprovedBy(Approval.By(Role.Management))));

    static RolloutEvent Approves(Duration after) => RolloutEvent.Approved(Role.Management, "anna").At(Start + after);

    static RolloutEvent Resumes(Duration after) => RolloutEvent.Resumed(Role.OnCall).At(Start + after);

    [Fact]
    public void An_approval_that_is_told_again_does_not_count_for_the_stage_after_next() => Approved().Starts().Later(30.Minutes()).Meets(Approves(30.Minutes()))
        .Later(30.Minutes()).SeesHealth().IsIn(Phase.Entering, "half").Does().Later(5.Minutes()).Meets(Approves(30.Minutes()))
        .Says("refuse: 'anna (management) approves' happened at 2026-03-02 09:30 UTC and does not count, because stage 'half' began at 2026-03-02 10:00 UTC")
        .Meets(Approves(65.Minutes())).Later(55.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");

    [Fact]
    public void An_approval_from_before_the_release_was_prepared_does_not_count() => new Rehearsing(Watched(
            SmallPlan.Judged("tenth", 10.PercentOfUsers()).ApprovedBy(Approval.By(Role.Management)), SmallPlan.Judged("all", 100.PercentOfUsers())))
        .Meets(Approves(-1.Minutes()))
        .Says("refuse: 'anna (management) approves' happened at 2026-03-02 08:59 UTC and does not count, because release 1.1 was prepared at 2026-03-02 09:00 UTC")
        .Meets(Approves(Duration.Zero)).IsIn(Phase.Entering, "tenth");

    [Fact]
    public void An_approval_that_is_told_after_it_was_taken_back_does_not_count() => Approved().Starts().Later(10.Minutes())
        .Meets(RolloutEvent.ApprovalWithdrawn(Role.Management, "anna").At(Start + 8.Minutes()), Approves(7.Minutes()))
        .Says("refuse: 'anna (management) approves' happened at 2026-03-02 09:07 UTC and does not count, because it was taken back at 2026-03-02 09:08 UTC")
        .Meets(Approves(9.Minutes())).Later(50.Minutes()).SeesHealth().IsIn(Phase.Entering, "half");

    [Fact]
    public void A_resume_from_before_a_halt_does_not_end_it() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.Halted(Role.OnCall, "wait").At(Start + 5.Minutes()), Resumes(4.Minutes()))
        .Says("refuse: 'on-call resumes' happened at 2026-03-02 09:04 UTC and does not count, because the rollout was halted at 2026-03-02 09:05 UTC")
        .IsHeldBy(HoldReasons.Halted).Meets(Resumes(6.Minutes())).IsHeldBy(HoldReasons.None);

    [Fact]
    public void An_override_of_a_breach_does_not_end_one_that_was_told_later() => new Rehearsing(Watched(
            SmallPlan.Judged("tenth", 10.PercentOfUsers()).StopLoss(StopLoss.Halting(SmallPlan.Errors > 0.7.Percent())), SmallPlan.Judged("all", 100.PercentOfUsers())))
        .Starts().Later(10.Minutes()).Meets(RolloutEvent.Observed(SmallPlan.Errors > 0.7.Percent(), Verdict.Breached)).Later(5.Minutes())
        .Meets(RolloutEvent.Overridden(Overriding.Breach, Role.OnCall, "noise").At(Start + 9.Minutes()))
        .Says("refuse: 'on-call overrides a breach: noise' happened at 2026-03-02 09:09 UTC and does not count, because the breach was told at 2026-03-02 09:10 UTC")
        .IsHeldBy(HoldReasons.StopLoss).Meets(RolloutEvent.Overridden(Overriding.Breach, Role.OnCall, "noise").At(Start + 11.Minutes())).IsHeldBy(HoldReasons.None);

    [Fact]
    public void A_person_who_advanced_before_the_gate_was_met_advances_anew() => new Rehearsing(
            Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers())).Authority(Role.Product.MayAdvance()))
        .Starts().PassesHour().IsHeldBy(HoldReasons.Person).Later(5.Minutes()).Meets(RolloutEvent.Advanced(Role.Product).At(Start + 59.Minutes()))
        .Says("refuse: 'product advances' happened at 2026-03-02 09:59 UTC and does not count, because what the gate asks for was shown at 2026-03-02 10:00 UTC")
        .Meets(RolloutEvent.Advanced(Role.Product).At(Start + 61.Minutes())).IsIn(Phase.Entering, "all");

    [Fact]
    public void A_line_is_released_after_it_was_stopped_and_not_before() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.LineStopped("a fire").At(Start + 9.Minutes()), RolloutEvent.LineReleased().At(Start + 8.Minutes()))
        .Says("refuse: 'releases may go on' happened at 2026-03-02 09:08 UTC and does not count, because every release was stopped at 2026-03-02 09:09 UTC");

    [Fact]
    public void An_incident_is_closed_after_it_was_opened_last_and_not_before() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.IncidentOpened("INC-7").At(Start + 6.Minutes()), RolloutEvent.IncidentClosed("INC-7").At(Start + 6.Minutes()))
        .Says("""
            refuse: 'incident INC-7 is closed' happened at 2026-03-02 09:06 UTC and does not count, because it was opened at 2026-03-02 09:06 UTC
            """).IsHeldBy(HoldReasons.Incident).Meets(RolloutEvent.IncidentClosed("INC-7").At(Start + 7.Minutes())).IsHeldBy(HoldReasons.None);

    [Fact]
    public void What_makes_cautious_is_obeyed_however_late_it_is() => new Rehearsing(TenthAndAll()).Starts().Later(50.Minutes())
        .Meets(RolloutEvent.Halted(Role.OnCall, "wait").At(Start - 1.Days())).IsHeldBy(HoldReasons.Halted);

    [Fact]
    public void What_claims_to_be_of_the_future_is_of_now() => new Rehearsing(TenthAndAll()).Starts().Later(10.Minutes())
        .Meets(RolloutEvent.Halted(Role.OnCall, "wait").At(Start + 9.Days())).Later(1.Minutes()).Meets(Resumes(11.Minutes())).IsHeldBy(HoldReasons.None);
}
