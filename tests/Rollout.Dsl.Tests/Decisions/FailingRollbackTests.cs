using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>A way back is taken step by step, and each step may fail.</summary>
public class FailingRollbackTests
{
    static readonly CodeChange Code = SmallPlan.Code;
    static readonly RolloutEvent Breach = RolloutEvent.Observed(Stop, Verdict.Breached);

    static RolloutPlan Plan(params RollbackStep[] steps) => RolloutPlan.For("p").Changing(SmallPlan.Flag, Code)
        .Through(SmallPlan.Judged("tenth", 10.PercentOfUsers()).Applying(SmallPlan.Flag), SmallPlan.Judged("all", 100.PercentOfUsers()).Applying(Code))
        .RollingBackBy(steps).StopLoss(Stop).OwnedBy(Role.Product);

    static RollbackStep TurnOff => Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds());

    static RollbackStep Redeploy => Undo.Redeploy(Code).Within(15.Minutes()).By(Role.OnCall);

    [Fact]
    public void Steps_are_taken_in_order_and_what_was_not_applied_is_left_out()
    {
        new Rehearsing(Plan(Redeploy, TurnOff)).Starts().Meets(Breach).Says("""
            roll back: 'errors > 1 percent' is breached
            leave out 'redeploy web at version 1.0': No stage applied what it undoes
            turn off FLAG: Step 2 of 2, within 10 seconds
            """);
        new Rehearsing(Plan(Redeploy, TurnOff)).Starts().PassesHour().Meets(Breach).Does().Says("turn off FLAG: Step 2 of 2, within 10 seconds")
            .Does().Says("finish: The rollback is done").IsIn(Phase.RolledBack, "all");
    }

    [Fact]
    public void A_step_says_by_whom_how_and_under_which_condition_it_is_taken()
    {
        var step = TurnOff.By(Role.OnCall).Asking("are orders open?").OnlyIf(SmallPlan.Errors > 2.Percent()).Runbook("runbooks/flag");
        var run = new Rehearsing(Plan(step)).Starts().Meets(Breach).Says("""
            roll back: 'errors > 1 percent' is breached
            turn off FLAG: Step 1 of 1, by on-call, within 10 seconds, asking: are orders open?, only if errors > 2 percent, as in runbooks/flag
            """);
        run.Meets(RolloutEvent.LeftOut(run.State.Action!.Value, "no order is open")).IsIn(Phase.RolledBack, "tenth");
    }

    [Fact]
    public void A_step_that_is_always_needed_cannot_be_left_out() =>
        new Rehearsing(Plan(TurnOff)).Starts().Meets(Breach, RolloutEvent.LeftOut(2, "it looks fine")).IsIn(Phase.RollingBack, "tenth")
            .Says("refuse: Action 2 is always needed, so it cannot be left out");

    [Fact]
    public void A_step_that_fails_calls_the_owner_who_has_it_taken_again()
    {
        var run = new Rehearsing(Plan(TurnOff)).Starts().Meets(Breach, RolloutEvent.Failed(2, "no connection"))
            .Says("call the owner: The step 'turn off FLAG' failed: no connection").IsIn(Phase.NeedsOwner, "tenth");
        Assert.Equal(2, run.State.Action);
        run.Meets(RolloutEvent.Retried(Role.OnCall)).Says("turn off FLAG: Step 1 of 1, within 10 seconds");
        Assert.Equal(3, run.State.Action);
        run.Meets(RolloutEvent.Done(2)).Says("refuse: The outcome of action 2 is not awaited").Does().IsIn(Phase.RolledBack, "tenth");
    }

    [Fact]
    public void A_step_that_takes_too_long_calls_the_owner_who_may_do_it_by_hand()
    {
        var run = new Rehearsing(Plan(TurnOff)).Starts().Meets(Breach);
        Assert.Equal(run.Now + 10.Seconds(), run.Due);
        run.Waits(10.Seconds()).Says("call the owner: The step 'turn off FLAG' took longer than it may").Does().IsIn(Phase.RolledBack, "tenth");
    }

    [Fact]
    public void A_step_that_does_harm_twice_is_taken_again_by_an_override_only() =>
        new Rehearsing(Plan(TurnOff.NotRepeatable("it pays twice").TriggeredBy(Role.DataOwner))).Starts().Meets(Breach, RolloutEvent.Failed(2, "no answer"))
            .Meets(RolloutEvent.Retried(Role.DataOwner)).Says("refuse: The role data owner may not have a step taken again that is not repeatable; product or on-call may")
            .Meets(RolloutEvent.Retried(Role.OnCall)).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void A_rollback_that_nobody_mends_is_answered_by_the_containment()
    {
        var run = new Rehearsing(Plan(TurnOff).ContainingBy(Contain.Run("lock.sh"))).Starts().Meets(Breach, RolloutEvent.Failed(2, "no connection"));
        Assert.Equal(run.Now + 24.Hours(), run.Due);
        run.Waits(24.Hours()).Says("""
            contain: Nobody mended the rollback in 24 hours
            run lock.sh: Step 1 of 1
            """).Does().IsIn(Phase.Contained, "tenth").Meets(RolloutEvent.RolledBack(Role.OnCall, "the console is back")).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void Another_release_does_not_stop_a_rollback() => new Rehearsing(Plan(TurnOff)).Starts().Meets(Breach, RolloutEvent.Superseded("1.2"))
        .Says("wait: The rollout is rolling back, and that is finished before anything else");

    [Fact]
    public void Exposure_that_cannot_be_set_is_taken_back()
    {
        new Rehearsing(Plan(TurnOff)).Waits(Duration.Zero).Meets(RolloutEvent.Failed(1, "the router is down")).Says("""
            roll back: The exposure of stage 'tenth' was not set: the router is down
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);
        new Rehearsing(Plan(TurnOff)).Waits(Duration.Zero).Waits(24.Hours()).Says("""
            roll back: The exposure of stage 'tenth' was not set within 1 day
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);
    }

    [Fact]
    public void Without_a_rollback_a_breach_contains_and_without_a_containment_it_calls_the_owner()
    {
        var waived = RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(SmallPlan.Judged("tenth", 10.PercentOfUsers())).WithoutRollback("mails are sent once").StopLoss(Stop);
        new Rehearsing(waived.ContainingBy(Contain.Run("lock.sh"))).Starts().Meets(Breach).IsIn(Phase.Containing, "tenth");
        new Rehearsing(waived).Starts().Meets(Breach).IsIn(Phase.NeedsOwner, "tenth")
            .Says("call the owner: 'errors > 1 percent' is breached; the plan has neither a rollback nor a containment for this")
            .Meets(RolloutEvent.RolledBack(Role.OnCall, "try")).Says("refuse: Plan 'p' has no rollback, because mails are sent once")
            .Meets(RolloutEvent.Done(1)).Says("refuse: The outcome of action 1 is not awaited");
    }
}
