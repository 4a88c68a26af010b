using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

public class OrdinaryRunTests
{
    [Fact]
    public void A_healthy_rollout_goes_from_stage_to_stage_and_says_why()
    {
        var run = new Rehearsing(TenthAndAll()).Waits(Duration.Zero)
            .Says("start with stage 'tenth' (10 percent of users): Nothing stands in the way of a start")
            .Does().Says("wait: Stage 'tenth' is being observed").PassesHour()
            .Says("advance to stage 'all' (100 percent of users): Stage 'tenth' was observed for 1 hour, and its gate is met ('errors < 0.1 percent' is healthy)")
            .Does().PassesHour()
            .Says("complete: Stage 'all' was observed for 1 hour, and its gate is met ('errors < 0.1 percent' is healthy)");
        Assert.True(run.State.IsEnded);
        run.Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).Says("wait: The rollout has ended (completed), and nothing follows an end");
    }

    [Fact]
    public void A_decision_names_rule_evidence_and_the_line_of_the_plan()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.Observed(Stop, Verdict.Breached))
            .Says("""
                roll back: 'errors > 1 percent' is breached
                turn off FLAG: Step 1 of 1, within 10 seconds
                """);
        var decision = run.Last.Decisions[0];
        Assert.Equal((DecisionRule.Breach, run.Now), (decision.Rule, decision.At));
        Assert.Equal("errors > 1 percent: breached", Assert.Single(decision.Evidence).ToString());
        Assert.Equal("SmallPlan.cs", decision.Place!.File);
        Assert.Equal(2, run.Last.Decisions[1].Action);
    }

    [Fact]
    public void A_rollout_starts_once_its_start_conditions_hold()
    {
        var (budget, incident) = (Ready.BudgetLeft(25.Percent()), Ready.NoIncident());
        new Rehearsing(TenthAndAll().StartingWhen(incident, budget)).Waits(Duration.Zero)
            .Says("wait: The rollout starts once this holds: no incident is open and at least 25 percent of the error budget is left")
            .Meets(RolloutEvent.Checked(incident, holds: true), RolloutEvent.Checked(budget, holds: true)).IsIn(Phase.Entering, "tenth");
    }

    [Fact]
    public void A_rollout_is_called_off_before_anybody_is_exposed() =>
        new Rehearsing(TenthAndAll().StartingWhen(Ready.NoIncident())).Meets(RolloutEvent.RolledBack(Role.OnCall, "the fair begins"))
            .Says("withdraw: On-call rolls back: the fair begins");

    [Fact]
    public void Another_release_takes_over() =>
        new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.Superseded("1.2")).Says("make way: Release 1.2 takes over");
}
