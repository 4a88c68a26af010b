using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>A state holds everything, and an engine nothing: whoever starts again in the middle goes on where it was.</summary>
public class RestartTests
{
    [Fact]
    public void A_new_engine_for_an_equal_plan_goes_on_with_a_state()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Waits(30.Minutes()).Meets(RolloutEvent.NoData(Stop, NoDataCause.Missing)).Waits(10.Minutes());
        var other = DecisionEngine.For(TenthAndAll());
        Assert.Equal(run.Due, other.NextDue(run.State));
        var turn = other.Decide(run.State, RolloutEvent.Observed(Stop, Verdict.Breached), run.Now);
        Assert.Equal(run.Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).State, turn.State);
    }

    [Fact]
    public void Being_told_of_the_clock_again_changes_nothing()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Waits(61.Minutes());
        var before = run.State;
        run.Meets(RolloutEvent.Clock(), RolloutEvent.Clock());
        Assert.Equal(before, run.State);
        Assert.Equal(before.GetHashCode(), run.State.GetHashCode());
    }

    [Fact]
    public void A_restart_neither_restarts_a_hold_nor_loses_it()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Waits(1.Hours()).IsHeldBy(HoldReasons.NoData);
        Assert.Equal(run.Now + 24.Hours(), run.Due);
        var other = DecisionEngine.For(TenthAndAll());
        Assert.Equal(run.Due, other.NextDue(other.Decide(run.State, RolloutEvent.Clock(), run.Now + 5.Hours()).State));
    }

    [Fact]
    public void An_edited_plan_is_another_plan()
    {
        var run = new Rehearsing(TenthAndAll()).Starts();
        var edited = DecisionEngine.For(TenthAndAll().FinishingWithin(9.Days()));
        var refused = Assert.Throws<System.ArgumentException>(() => edited.Decide(run.State, RolloutEvent.Clock(), Start));
        Assert.StartsWith("The state belongs to another plan than plan 'p'; decide with the engine of its own plan.", refused.Message, System.StringComparison.Ordinal);
    }
}
