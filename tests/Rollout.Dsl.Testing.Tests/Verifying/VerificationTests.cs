using System;
using System.Linq;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Tests.Verifying;

public class VerificationTests
{
    static Verification EveryoneAfterAGate(RolloutPlan plan) =>
        plan.Verify().OnlyAfter("everyone after a gate", moment => moment.IsFullyExposing, step => step.PassesGate);

    [Fact]
    public void Properties_that_hold_pass_and_are_counted()
    {
        var list = SmallPlans.Gated.Verify()
            .Always("never held by a veto", moment => !moment.Holds.HasFlag(HoldReasons.Veto))
            .Always("observed stages expose", moment => moment.Phase == Phase.Observing, moment => moment.IsExposing)
            .Never("no stage is stepped back from", step => step.Decided.Contains(DecisionKind.StepBack))
            .Never("nothing grows without data", moment => moment.Holds.HasFlag(HoldReasons.NoData), step => step.Grows && step.After.Holds.HasFlag(HoldReasons.NoData))
            .Eventually("a run that began comes to rest", moment => moment.Stage is not null, moment => moment.IsAtRest)
            .Sometimes("it can be completed", moment => moment.Phase == Phase.Completed)
            .OnlyAfter("everyone after a gate", moment => moment.IsFullyExposing, step => step.PassesGate)
            .ReachableWithin("back in ten seconds", moment => moment is { IsExposing: true, Phase: Phase.Observing }, moment => moment.Phase == Phase.RolledBack, 10.Seconds());
        list.Check();
        Assert.StartsWith("8 properties of plan 'small'\n\n\"never held by a veto\" holds for plan 'small' (", list.Evaluate().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_is_told_all_at_once_and_what_holds_is_not_told()
    {
        var report = EveryoneAfterAGate(SmallPlans.Ungated)
            .Sometimes("it can be completed", moment => moment.Phase == Phase.Completed)
            .Always("past the point all is contained", moment => moment.IsPastPointOfNoReturn, moment => moment.Phase == Phase.Contained)
            .Evaluate();
        Assert.Equal(
            """
            2 of 3 properties of plan 'small' are not proved.

            "everyone after a gate" is broken by plan 'small' in 3 steps
              1. everything is ready -> start with 'few'; exposure 1 percent of traffic   SmallPlans.cs:16
              2. the exposure is set -> wait   SmallPlans.cs:16
              3. the observation of 1 hour is over -> advance to 'all'; exposure everyone   SmallPlans.cs:18
              Replay: ReadyMet;ActionDone;TimerEnded:Window
              With an override: broken in 3 steps, replay ReadyMet;ActionDone;TimerEnded:Window

            "past the point all is contained" says nothing about plan 'small': no course comes to what it speaks of (67 states, 348 steps)
              Try: let it speak of moments to which this plan comes, or leave it out.
              With an override: says nothing
            """.ReplaceLineEndings("\n"),
            report.ToString());
        Assert.Equal([ProofOutcome.Broken, ProofOutcome.Vacuous], report.Failures.Select(failure => failure.Proof.Outcome));
    }

    [Fact]
    public void What_fails_is_thrown_with_the_same_text()
    {
        var list = EveryoneAfterAGate(SmallPlans.Ungated);
        Assert.Equal(list.Evaluate().ToString(), Assert.Throws<RolloutAssertionException>(list.Check).Message);
    }

    [Fact]
    public void A_list_without_a_property_fails() => Assert.Equal(
        "Nothing is verified of plan 'small'; name a property before Check().",
        Assert.Throws<RolloutAssertionException>(SmallPlans.Gated.Verify().Check).Message);

    /// <summary>A plan without a point of no return cannot break what is said of one; a test that names it means to test it.</summary>
    [Fact]
    public void A_property_that_says_nothing_fails_where_the_test_names_it_and_not_among_the_ready_made_ones()
    {
        SmallPlans.Gated.Verify().Safe().Check();
        Assert.Contains(SmallPlans.Gated.Verify().Safe().Evaluate().Properties, property => property.Proof.Outcome == ProofOutcome.Vacuous);
        Assert.Throws<RolloutAssertionException>(SmallPlans.Gated.Verify().Property(Safety.NoRollbackByItselfAfterThePoint).Check);
    }

    [Fact]
    public void What_a_limit_leaves_undecided_fails() => Assert.StartsWith(
        "1 of 1 properties of plan 'small' is not proved.\n\n\"no veto\" is undecided for plan 'small': the search ended at its limit after ",
        Assert.Throws<RolloutAssertionException>(
            SmallPlans.Gated.Verify().Always("no veto", moment => !moment.Holds.HasFlag(HoldReasons.Veto)).AtMost(3).Check).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.StartsWith(
        "The limit of states is 0; write at least 1.",
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallPlans.Gated.Verify().AtMost(0)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_property_that_only_an_override_breaks_holds_and_says_so()
    {
        var property = EveryoneAfterAGate(SmallPlans.Gated).Evaluate().Properties.Single();
        Assert.True(property.Holds);
        Assert.Equal(ProofOutcome.Broken, property.WithOverride.Outcome);
        Assert.EndsWith("  With an override: broken in 3 steps, replay ReadyMet;ActionDone;OverrideAdvance", property.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_a_value()
    {
        var empty = SmallPlans.Gated.Verify();
        _ = empty.Safe();
        Assert.Empty(empty.Evaluate().Properties);
    }

    [Fact]
    public void A_story_is_told_again_from_its_token()
    {
        var story = EveryoneAfterAGate(SmallPlans.Ungated).Evaluate().Properties.Single().Proof.Story!;
        var again = SmallPlans.Ungated.Replay(story.Token);
        Assert.Equal(Told(story), Told(again));
        Assert.NotEmpty(again.Steps);
    }

    static string[] Told(Story story) => [.. story.Steps.Select(step => $"{step.Happened}/{step.Decided}/{step.Changed}/{step.Place}")];
}
