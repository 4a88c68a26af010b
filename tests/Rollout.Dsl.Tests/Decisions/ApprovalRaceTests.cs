using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Approvals race with evidence, and nothing is disarmed while one is waited for.</summary>
public class ApprovalRaceTests
{
    static Rehearsing Waiting(Approval approval) => Before(approval).PassesHour();

    static Rehearsing Before(Approval approval) =>
        new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()).ApprovedBy(approval))).Starts();

    static Approval ByManagement => Approval.By(Role.Management);

    static RolloutEvent Approves(string person) => RolloutEvent.Approved(Role.Management, person);

    [Fact]
    public void A_stage_waits_for_its_approval_and_every_guard_stays_armed() => Waiting(ByManagement)
        .Says("hold: Stage 'all' waits for the approval by management").IsHeldBy(HoldReasons.Approval)
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth").Meets(Approves("anna"))
        .Says("refuse: The role management is not asked for an approval now");

    [Fact]
    public void As_many_people_approve_as_the_plan_asks_for_and_one_person_counts_once() => Waiting(ByManagement.Quorum(2))
        .Meets(Approves("anna"), Approves("anna")).IsHeldBy(HoldReasons.Approval).Meets(Approves("ben")).IsIn(Phase.Entering, "all");

    [Fact]
    public void Who_is_not_asked_approves_nothing() => Waiting(ByManagement).Meets(RolloutEvent.Approved(Role.OnCall, "anna"))
        .Says("refuse: The role on-call is not asked for an approval now").IsIn(Phase.Observing, "tenth");

    [Fact]
    public void An_approval_may_come_before_it_is_waited_for() => Before(ByManagement).Meets(Approves("anna")).PassesHour().IsIn(Phase.Entering, "all");

    [Fact]
    public void An_approval_of_the_evidence_cannot_be_given_before_the_observation_is_over() => Before(ByManagement.AfterEvidence()).Later(30.Minutes()).SeesHealth()
        .Meets(Approves("anna")).Says("refuse: The approval by management can be given only once the evidence is there")
        .Later(30.Minutes()).SeesHealth().IsHeldBy(HoldReasons.Approval).Meets(Approves("anna")).IsIn(Phase.Entering, "all");

    [Fact]
    public void An_approval_can_be_taken_back() => Waiting(ByManagement.Quorum(2)).Meets(Approves("anna"), RolloutEvent.ApprovalWithdrawn(Role.Management, "anna"), Approves("ben"))
        .IsHeldBy(HoldReasons.Approval);

    [Fact]
    public void An_approval_that_is_bound_to_the_evidence_is_void_when_an_incident_voids_that()
    {
        static Rehearsing Interrupted(Approval approval) => Waiting(approval).Meets(RolloutEvent.LineStopped("a fire"), Approves("anna"))
            .Meets(RolloutEvent.IncidentOpened("INC-7"), RolloutEvent.IncidentClosed("INC-7"), RolloutEvent.LineReleased()).PassesHour();

        Interrupted(ByManagement.VoidWhenEvidenceChanges()).IsHeldBy(HoldReasons.Approval);
        Interrupted(ByManagement).IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void An_approval_that_is_bound_to_the_evidence_is_void_when_the_verdict_changes() => Waiting(ByManagement.VoidWhenEvidenceChanges())
        .Meets(RolloutEvent.LineStopped("a fire"), Approves("anna")).Waits(1.Minutes()).Meets(RolloutEvent.Observed(Gate, Verdict.Ambiguous), RolloutEvent.LineReleased())
        .Waits(1.Minutes()).SeesHealth().IsHeldBy(HoldReasons.Approval);

    /// <summary>Management lets it go on after two hours; the owner of the data does not.</summary>
    static Rehearsing WaitingForBoth() => new Rehearsing(Watched(
        SmallPlan.Judged("tenth", 10.PercentOfUsers()),
        SmallPlan.Judged("all", 100.PercentOfUsers()).ApprovedBy(ByManagement.Within(2.Hours()).IfExpired(Then.Advance)).ApprovedBy(Approval.By(Role.DataOwner).Within(4.Hours())))).Starts().PassesHour();

    [Fact]
    public void One_that_expires_into_going_on_stands_in_for_no_other()
    {
        Keep(WaitingForBoth(), 3).IsHeldBy(HoldReasons.Approval).Waits(1.Hours()).IsIn(Phase.RollingBack, "tenth");
        Keep(WaitingForBoth().Meets(RolloutEvent.Approved(Role.DataOwner, "dora")), 1).IsHeldBy(HoldReasons.Approval).Later(1.Hours()).SeesHealth().IsIn(Phase.Entering, "all");
        Keep(WaitingForBoth(), 3).Meets(RolloutEvent.Approved(Role.DataOwner, "dora")).SeesHealth().IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void Of_two_that_expire_the_first_and_of_two_at_once_the_more_cautious_answer_follows()
    {
        static Rehearsing Waiting(Approval one, Approval other) => new Rehearsing(Watched(
            SmallPlan.Judged("few", 1.PercentOfUsers()), SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()).ApprovedBy(one).ApprovedBy(other)))
            .Starts().PassesHour().Does().PassesHour();

        var (late, soon) = (ByManagement.Within(4.Hours()), Approval.By(Role.DataOwner).Within(2.Hours()).IfExpired(Then.StepBack));
        Keep(Waiting(late, soon), 1).Waits(1.Hours()).IsIn(Phase.Entering, "few");
        Keep(Waiting(soon, ByManagement.Within(2.Hours())), 1).Waits(1.Hours()).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void Nobody_approves_in_time_and_what_the_approval_says_follows()
    {
        Waiting(ByManagement.Within(4.Hours())).Waits(4.Hours())
            .Says("""
                roll back: Nobody gave stage 'all' the approval by management within 4 hours
                turn off FLAG: Step 1 of 1, within 10 seconds
                """);
        Keep(Waiting(ByManagement.Within(4.Hours()).IfExpired(Then.Advance)), 3).Later(1.Hours()).SeesHealth()
            .Says("advance to stage 'all' (100 percent of users): Stage 'tenth' was observed for 1 hour, and its gate is met ('errors < 0.1 percent' is healthy); the plan goes on when nobody approves in time");
    }

    [Fact]
    public void An_approval_without_a_limit_ends_as_every_hold_does() => Keep(Waiting(ByManagement), 23).IsIn(Phase.Observing, "tenth").Waits(1.Hours()).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void An_approval_that_comes_with_its_end_is_too_late() => Waiting(ByManagement.Within(4.Hours())).Later(4.Hours()).Meets(Approves("anna")).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void The_first_stage_is_approved_before_the_start_or_the_rollout_is_called_off()
    {
        var plan = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).ApprovedBy(ByManagement.Within(4.Hours())), Stage.Named("all").ToEveryone());
        new Rehearsing(plan).Waits(Duration.Zero).Says("wait: Stage 'tenth' waits for the approval by management within 4 hours").Meets(Approves("anna")).IsIn(Phase.Entering, "tenth");
        new Rehearsing(plan).Waits(Duration.Zero).Waits(4.Hours()).Says("withdraw: Nobody gave stage 'tenth' the approval by management within 4 hours");
    }

    static Rehearsing Keep(Rehearsing run, int hours)
    {
        for (var hour = 0; hour < hours; hour++)
            run.PassesHour();
        return run;
    }
}
