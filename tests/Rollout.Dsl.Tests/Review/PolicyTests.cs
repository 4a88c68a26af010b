using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PolicyTests
{
    static readonly RolloutPolicy Team = RolloutPolicy.Named("team");

    static RolloutPolicy Plain => RolloutPolicy.Named("plain");

    static RolloutPlan Growing(params int[] shares) => SmallPlan.Along(
        SmallPlan.Flag,
        [.. shares.Select(share => SmallPlan.Judged(share + " percent", share.PercentOfUsers())), Stage.Named("all").ToEveryone()])
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));

    static string[] Said(RolloutPlan plan, RolloutPolicy policy) => [.. plan.Review(policy).Select(finding => $"{finding.Id} {finding.Element}")];

    [Fact]
    public void The_first_exposure_is_held_against_the_limit_of_the_policy()
    {
        Assert.Empty(Growing(10).Review(Plain));
        Assert.Empty(Growing(5).Review(Team.FirstExposureAtMost(5.Percent()).StepAtMost(20)));
        var finding = Assert.Single(Growing(6).Review(Team.FirstExposureAtMost(5.Percent()).StepAtMost(20)));
        Assert.Equal(
            ("ROL1002", "Stage '6 percent' is the first that exposes change 'FLAG', and it exposes 6 percent of users, which is more than 5 percent, the most that policy 'team' allows, so a fault hurts many before any reading shows it; write a stage of at most 5 percent in To(...) before it."),
            (finding.Id, finding.Message));
    }

    [Fact]
    public void A_wider_limit_allows_more() => Assert.Empty(Growing(40).Review(Team.FirstExposureAtMost(40.Percent())));

    [Fact]
    public void A_step_is_held_against_the_limit_of_the_policy()
    {
        Assert.Empty(Growing(5, 25).Review(Team.StepAtMost(5)));
        var finding = Assert.Single(Growing(5, 26).Review(Team.StepAtMost(5)));
        Assert.Equal(
            ("ROL1004", "Stage '26 percent' exposes 26 percent of users after stage '5 percent' exposed 5 percent of users, which is more than 5 times as much, the most that policy 'team' allows, so a fault that the small share could not show meets many at once; write a stage between the two with a share in To(...)."),
            (finding.Id, finding.Message));
    }

    [Fact]
    public void A_rule_weighs_what_the_policy_says()
    {
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag));
        Assert.Equal(Severity.Warning, Assert.Single(plan.Review(Plain)).Severity);
        Assert.Equal(Severity.Error, Assert.Single(plan.Review(Team.Raising("ROL3002", Severity.Error, "we are regulated"))).Severity);
        Assert.Equal(Severity.Suggestion, Assert.Single(plan.Review(Team.Lowering("ROL3002", Severity.Suggestion, "we are few"))).Severity);
        Assert.Empty(plan.Review(Team.SwitchingOff("ROL3002", "we are few")));
    }

    [Fact]
    public void A_finding_that_weighs_more_than_its_rule_is_not_made_lighter_by_raising()
    {
        var falling = Growing(10, 5);
        Assert.Equal(Severity.Error, falling.Review(Team.Raising("ROL1003", Severity.Error, "it hurts")).Single(finding => finding.Id == "ROL1003").Severity);
        Assert.Equal(Severity.Suggestion, falling.Review(Team.Lowering("ROL1003", Severity.Suggestion, "it helps")).Single(finding => finding.Id == "ROL1003").Severity);
    }

    [Fact]
    public void A_plan_obeys_the_policy_that_its_review_is_given_on_that_day()
    {
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag)).Accepting("ROL3002", "we are few", new(2026, 5, 1), Role.OnCall);
        Assert.Equal(Severity.Error, Assert.Single(plan.Review(Team.Raising("ROL3002", Severity.Error, "we are regulated"), new(2026, 5, 2))).Severity);
        Assert.Empty(plan.Review(Team, new(2026, 5, 1)));
    }

    [Fact]
    public void A_policy_without_limits_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => plan.Review().Select(finding => finding.ToString()).SequenceEqual(plan.Review(Plain).Select(finding => finding.ToString()))));

    [Fact]
    public void Knowing_less_of_a_policy_never_brings_a_finding() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
        (from plan in AnyPlan.Gen
         from policy in AnyPolicy.Gen
         select (plan, policy)).ToArbitrary(),
        given =>
        {
            var said = Said(given.plan, given.policy);
            return Forgetting.OneThing(given.policy).Cast<RolloutPolicy>().Append((RolloutPolicy)Unread.Of(typeof(RolloutPolicy))!)
                .All(lesser => !Said(given.plan, lesser).Except(said).Any());
        }));

    [Fact]
    public void A_rule_that_falls_silent_for_an_unread_policy_is_named() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
        (from plan in AnyPlan.Gen
         from policy in AnyPolicy.Gen
         select (plan, policy)).ToArbitrary(),
        given => Forgetting.OneThing(given.policy).Cast<RolloutPolicy>().Append((RolloutPolicy)Unread.Of(typeof(RolloutPolicy))!).All(lesser =>
            given.plan.Review(given.policy).Select(finding => finding.Id).Except(given.plan.Review(lesser).Select(finding => finding.Id))
                .Except(Unreadings.Of(lesser).SelectMany(part => part.Rules)).ToArray() is [])));

    [Fact]
    public void A_missing_policy_is_refused() =>
        Assert.Equal("policy", Assert.Throws<ArgumentNullException>(() => SmallPlan.Clean().Review((RolloutPolicy)null!)).ParamName);
}
