using System.Linq;
using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Testing;
using Rollout.Dsl.Units;

namespace Checkout.Releases.Tests;

/// <summary>What the plan does on a good day and on some bad ones.</summary>
public class NewCheckoutScenarios
{
    static readonly Scenario Scenario = NewCheckoutFlow.Plan.Simulate().Release("4.2.0").Acting(5.Seconds());

    static readonly Condition StopLoss = NewCheckoutFlow.Plan.Sheet.StopLosses[0].Sheet.Condition;

    static readonly Condition Errors = NewCheckoutFlow.Plan.Sheet.Stages[0].Sheet.AdvanceConditions[0];

    [Fact]
    public void On_a_good_day_it_is_complete_after_two_days()
    {
        var run = Scenario.Run().ShouldEnd(Phase.Completed);
        Assert.Equal(Duration.FromSeconds(1_805), run.First(DecisionKind.Advance));
        Assert.Equal(48, run.Lasted.Hours + (24 * run.Lasted.Days));
    }

    [Fact]
    public void A_breach_in_the_canary_is_rolled_back() => ApprovedText.Of(
        """
        Plan 'new-checkout-flow', release 4.2.0, from 2026-01-05T09:00:00Z
           0:00:00  start with stage 'canary' (1 percent of traffic): Nothing stands in the way of a start
           0:20:00  roll back: 'checkout.error_rate > 0.5 percent' is breached
           0:20:00  turn off NEW_CHECKOUT: Step 1 of 2, by on-call, within 10 seconds
           0:20:00  announce to #incidents: Plan 'new-checkout-flow': roll back; due by 2026-01-05 09:25 UTC
           0:20:05  redeploy checkout-web at version 4.1.7: Step 2 of 2, by on-call, within 15 minutes
           0:20:10  finish: The rollback is done
           0:20:10  ended: rolled back
        """)
        .ShouldBe(Scenario.Breaching(StopLoss, after: 20.Minutes()).Run().ToString());

    [Fact]
    public void A_gap_in_the_metrics_holds_and_does_not_roll_back()
    {
        var run = Scenario.WithoutData(Errors, from: 10.Minutes(), to: 20.Minutes()).Run().ShouldEnd(Phase.Completed);
        Assert.Equal(10.Minutes(), run.First(DecisionKind.Hold));
        Assert.Equal(20.Minutes(), run.First(DecisionKind.Resume));
    }

    [Fact]
    public void A_runner_that_crashes_comes_to_the_same_end() => Scenario.CrashingAfterEachDecision().Run().ShouldEnd(Phase.Completed);

    [Fact]
    public void The_plan_reads_as_it_was_approved() => ApprovedText.InFile("NewCheckoutFlow.approved.txt").ShouldBe(NewCheckoutFlow.Plan.Render());
}
