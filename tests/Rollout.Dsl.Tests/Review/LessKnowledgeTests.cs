using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

public class LessKnowledgeTests
{
    const int Steps = 20;

    [Fact]
    public void Forgetting_one_thing_after_another_never_brings_a_finding() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
        (from plan in AnyPlan.Gen
         from picks in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), Steps)
         select (plan, picks)).ToArbitrary(),
        given =>
        {
            var plan = given.plan;
            foreach (var pick in given.picks)
            {
                var lesser = Forgetting.OneThing(plan).Cast<RolloutPlan>().ToArray();
                if (lesser.Length == 0)
                    break;
                var forgetful = lesser[pick % lesser.Length];
                AssertNoMore(plan, forgetful);
                plan = forgetful;
            }
        }));

    [Fact]
    public void Each_single_thing_can_be_forgotten_without_a_new_finding() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(10), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan =>
        {
            foreach (var lesser in Forgetting.OneThing(plan).Cast<RolloutPlan>())
                AssertNoMore(plan, lesser);
        }));

    [Fact]
    public void Each_single_thing_can_be_forgotten_where_no_policy_sets_a_limit()
    {
        var rare = RarePlans.Gen.Sample(100, new Rnd(20261126), 50).Distinct().ToArray();
        Assert.Contains("ROL3012", rare.SelectMany(plan => plan.Review(RolloutPolicy.Default)).Select(finding => finding.Id));
        foreach (var plan in rare)
        {
            foreach (var lesser in Forgetting.OneThing(plan).Cast<RolloutPlan>())
                AssertNoMore(plan, lesser, RolloutPolicy.Default);
        }
    }

    [Fact]
    public void What_is_known_of_two_plans_at_once_has_no_finding_that_one_of_them_lacks() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
            AnyPlan.Gen.Two().ToArbitrary(),
            pair =>
            {
                var joined = (RolloutPlan)pair.Item1.Join(pair.Item2);
                AssertNoMore(pair.Item1, joined);
                AssertNoMore(pair.Item2, joined);
            }));

    [Fact]
    public void A_plan_of_which_nothing_was_read_has_no_finding() =>
        Assert.Empty(((RolloutPlan)Unread.Of(typeof(RolloutPlan))!).Review(Demands.EveryRule));

    [Fact]
    public void The_plans_that_forget_meet_every_rule()
    {
        // The rarest rules are met once in hundreds of plans, so the plans are the same in every run.
        var met = AnyPlan.Gen.Sample(2000, new Rnd(20261126), 50).SelectMany(plan => plan.Review(Demands.EveryRule)).Select(finding => finding.Id).ToHashSet();
        Assert.Empty(RuleCatalogue.Rules.Select(rule => rule.Description.Id).Except(met));
    }

    static void AssertNoMore(RolloutPlan plan, RolloutPlan lesser, RolloutPolicy? policy = null)
    {
        var before = plan.Review(policy ?? Demands.EveryRule);
        var more = lesser.Review(policy ?? Demands.EveryRule).Where(finding => !before.Any(other => MayBe(finding, other))).ToArray();
        if (more.Length > 0)
            Assert.Fail($"Knowing less of {Tell(plan)} as {Tell(lesser)} brought {string.Join("; ", more.Select(finding => finding.Element + ": " + finding))}");
    }

    /// <summary>Whether two findings are one, of an element whose name only the other plan knows.</summary>
    static bool MayBe(Finding lesser, Finding other) => lesser.Id == other.Id
        && (lesser.Element == other.Element || Regex.IsMatch(
            other.Element,
            $"^{Regex.Escape(lesser.Element).Replace(Regex.Escape("a stage whose name was not read"), "stage '.*'", StringComparison.Ordinal).Replace(Regex.Escape("'a change'"), "'.*'", StringComparison.Ordinal)}$"));

    static string Tell(PlanValue value) => value.GetType().Name + " " + string.Join(" ", value.Facts.Said.Select(fact => $"{fact}({Tell(value.Facts[fact])})"));

    static string Tell(object? content) => content switch
    {
        NotRead or null => "not read",
        PlanValue value => value.StandsForUnread ? "unread " + value.GetType().Name : Tell(value),
        Chain chain => string.Join(", ", chain.ToArray().Select(Tell)),
        _ => Wording.Content(content),
    };
}
