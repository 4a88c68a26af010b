using System;
using System.Linq;
using Checkout.Releases;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Tests.Simulating;

public class ScenarioTests
{
    static Scenario Good => SmallPlans.Gated.Simulate();

    [Fact]
    public void All_goes_well_by_default()
    {
        var run = Good.Run().ShouldEnd(Phase.Completed);
        Assert.Equal([DecisionKind.Start, DecisionKind.Advance, DecisionKind.Complete], Steps(run));
        Assert.Equal(1.Hours(), run.First(DecisionKind.Advance));
    }

    [Fact]
    public void A_stage_without_a_window_is_judged_at_once() =>
        Assert.Equal(1.Hours(), SmallPlans.Of(SmallPlans.Few.AdvanceWhen(SmallPlans.Gate), SmallPlans.All.AdvanceWhen(SmallPlans.Gate)).Simulate().Run().ShouldEnd(Phase.Completed).Lasted);

    [Fact]
    public void A_breach_is_rolled_back_when_it_is_seen_first() => Assert.Equal(
        """
        Plan 'small', release 4.2.0, from 2026-03-01T08:00:00Z
           0:00:00  start with stage 'few' (1 percent of traffic): Nothing stands in the way of a start
           0:20:00  roll back: 'errors > 5 percent' is breached
           0:20:00  turn off NEW_PATH: Step 1 of 1, by on-call, within 10 seconds
           0:20:05  finish: The rollback is done
           0:20:05  ended: rolled back
        """.ReplaceLineEndings("\n"),
        Good.Release("4.2.0").StartingAt(Instant.FromUtc(2026, 3, 1, 8, 0)).Acting(5.Seconds()).Breaching(SmallPlans.Loss, after: 20.Minutes()).Run().ToString());

    /// <summary>Without its line a reader would take the hours of a closed window for hours of the rollout.</summary>
    [Fact]
    public void A_wait_is_told_once_and_the_end_of_the_scenario_is_no_rest() => Assert.Equal(
        """
        Plan 'small', release simulated, from 2026-01-05T09:00:00Z
           0:00:00  wait: Stage 'few' waits for its window to open
          15:00:00  start with stage 'few' (1 percent of traffic): Nothing stands in the way of a start
          15:30:00  cut off after 15 hours 30 minutes: observing
        """.ReplaceLineEndings("\n"),
        SmallPlans.Gated.Starting(ReleaseWindow.On(IsoDayOfWeek.Tuesday)).Simulate().For(15.Hours() + 30.Minutes()).Run().ToString());

    [Fact]
    public void An_approval_that_is_waited_for_is_told_where_time_goes_by()
    {
        var plan = SmallPlans.Of(SmallPlans.Few.AdvanceWhen(SmallPlans.Gate).ApprovedBy(Role.Management, 3.Hours()), SmallPlans.All);
        Assert.DoesNotContain("  wait: ", plan.Simulate().Run().ToString(), StringComparison.Ordinal);
        Assert.Contains("\n   0:00:00  wait: Stage 'few' waits for the approval by management within 3 hours\n", plan.Simulate().Answering(30.Minutes()).Run().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_stays_undecided_is_held_for_a_day_and_goes_back()
    {
        var run = Good.With(SmallPlans.Gate, Verdict.Ambiguous).Run().ShouldEnd(Phase.RolledBack);
        Assert.Equal(25.Hours(), run.First(DecisionKind.RollBack));
    }

    [Fact]
    public void A_gap_holds_as_long_as_it_lasts()
    {
        var run = Good.WithoutData(SmallPlans.Gate, from: 10.Minutes(), to: 40.Minutes()).Run().ShouldEnd(Phase.Completed);
        Assert.Equal(10.Minutes(), run.First(DecisionKind.Hold));
        Assert.Equal(40.Minutes(), run.First(DecisionKind.Resume));
        Assert.Equal(1.Hours(), run.First(DecisionKind.Advance));
    }

    [Fact]
    public void A_flapping_hold_condition_holds_and_resumes_by_turns()
    {
        var held = SmallPlans.Few.AdvanceWhen(SmallPlans.Gate).HoldWhen(SmallPlans.Errors > 2.Percent());
        var run = SmallPlans.Of(held, SmallPlans.All).Simulate().Flapping(SmallPlans.Errors > 2.Percent(), Verdict.Breached, every: 20.Minutes()).For(2.Hours()).Run();
        Assert.Equal(
            [(DecisionKind.Hold, 20), (DecisionKind.Resume, 40), (DecisionKind.Hold, 60), (DecisionKind.Resume, 80), (DecisionKind.Hold, 100), (DecisionKind.Resume, 120)],
            run.Decisions.Where(decision => decision.Kind is DecisionKind.Hold or DecisionKind.Resume)
                .Select(decision => (decision.Kind, (int)(decision.At - run.Turns[0].At).TotalMinutes)));
    }

    [Fact]
    public void Late_verdicts_delay_the_advance_and_no_more()
    {
        var run = Good.Late(by: 12.Minutes()).Run().ShouldEnd(Phase.Completed);
        Assert.InRange(run.First(DecisionKind.Advance)!.Value, 72.Minutes(), 78.Minutes());
    }

    [Fact]
    public void Approvals_are_given_unless_they_are_lost()
    {
        var plan = SmallPlans.Of(SmallPlans.Few.AdvanceWhen(SmallPlans.Gate), SmallPlans.All.ApprovedBy(Approval.By(Role.Management).Quorum(2).Within(3.Hours())));
        Assert.Equal(90.Minutes(), plan.Simulate().Answering(30.Minutes()).Run().ShouldEnd(Phase.Completed).First(DecisionKind.Advance));
        Assert.Equal(4.Hours(), plan.Simulate().LosingApprovals().Run().ShouldEnd(Phase.RolledBack).First(DecisionKind.RollBack));
    }

    [Fact]
    public void An_incident_voids_what_was_observed()
    {
        var run = Good.Incident(from: 50.Minutes(), to: 70.Minutes()).Run().ShouldEnd(Phase.Completed);
        Assert.Equal(130.Minutes(), run.First(DecisionKind.Advance));
    }

    [Fact]
    public void A_step_that_fails_calls_the_owner()
    {
        var run = Good.Breaching(SmallPlans.Loss, after: Duration.Zero).Failing("turn off NEW_PATH").Run();
        Assert.Equal(Phase.NeedsOwner, run.Phase);
        Assert.EndsWith("  at rest: needs owner", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_that_cannot_be_entered_goes_back() => Good.Failing("all").Run().ShouldEnd(Phase.RolledBack);

    [Fact]
    public void Whatever_else_happens_happens_at_its_time() => Assert.Equal(
        15.Minutes(),
        Good.At(15.Minutes(), RolloutEvent.RolledBack(Role.OnCall, "customers complain")).Run().ShouldEnd(Phase.RolledBack).First(DecisionKind.RollBack));

    [Fact]
    public void A_run_ends_elsewhere_than_a_test_says_with_its_timeline() => Assert.StartsWith(
        "The simulation of plan 'small' ends completed and not rolled back.\n\nPlan 'small', release simulated, from 2026-01-05T09:00:00Z\n   0:00:00  start with ",
        Assert.Throws<RolloutAssertionException>(() => Good.Run().ShouldEnd(Phase.RolledBack)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Two_runs_of_a_scenario_are_the_same_text() => Assert.Equal(
        NewCheckoutFlow.Plan.Simulate().Late(7.Minutes()).Run().ToString(), NewCheckoutFlow.Plan.Simulate().Late(7.Minutes()).Run().ToString());

    [Fact]
    public void A_scenario_is_a_value()
    {
        _ = Good.Failing("all").LosingApprovals().Breaching(SmallPlans.Loss, after: Duration.Zero);
        Good.Run().ShouldEnd(Phase.Completed);
    }

    [Fact]
    public void What_the_plan_does_not_know_is_refused()
    {
        Assert.StartsWith(
            "No stage of plan 'small' is judged by 'errors > 7 percent'; pass one of: 'errors < 1 percent', 'errors > 5 percent'.",
            Assert.Throws<ArgumentException>(() => Good.Breaching(SmallPlans.Errors > 7.Percent(), after: Duration.Zero)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Plan 'small' has neither a stage nor a step 'some'; write one of: 'few', 'all', 'turn off NEW_PATH'.",
            Assert.Throws<ArgumentException>(() => Good.Failing("some")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Good.WithoutData(SmallPlans.Gate, 10.Minutes(), 10.Minutes()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Good.For(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Good.Late(-Duration.Epsilon));
    }

    static DecisionKind[] Steps(Simulation run) =>
        [.. run.Decisions.Select(decision => decision.Kind).Where(kind => kind is DecisionKind.Start or DecisionKind.Advance or DecisionKind.Complete)];
}
