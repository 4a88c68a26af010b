using System.Linq;
using Checkout.Releases;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using Shop.Releases;

namespace Rollout.Dsl.Tests.Review;

public class RuleSetTests
{
    static readonly RolloutPolicy Minimal = RolloutPolicy.Named("team").Under(RuleSet.Minimal);

    static readonly RolloutPolicy Recommended = RolloutPolicy.Named("team").Under(RuleSet.Recommended);

    static readonly RolloutPolicy Strict = RolloutPolicy.Named("team").Under(RuleSet.Strict);

    static RolloutPlan TenPercentFirst => SmallPlan.Clean();

    [Theory]
    [InlineData(Severity.Error, "ROL2003", false, RuleSet.Minimal)]
    [InlineData(Severity.Warning, "ROL2001", false, RuleSet.Minimal)]
    [InlineData(Severity.Warning, "ROL2004", false, RuleSet.Recommended)]
    [InlineData(Severity.Suggestion, "ROL2011", true, RuleSet.Strict)]
    public void A_rule_is_in_the_smallest_set_that_holds_it(Severity severity, string id, bool strict, RuleSet set) =>
        Assert.Equal(set, new RuleDescription(id, "AnyRule", "Any rule", severity, RiskClass.Low, "says something", strict).Set);

    [Theory]
    [InlineData(RiskClass.Routine, RiskClass.Routine)]
    [InlineData(RiskClass.Low, RiskClass.Low)]
    [InlineData(RiskClass.Medium, RiskClass.Low)]
    [InlineData(RiskClass.High, RiskClass.Medium)]
    [InlineData(RiskClass.Critical, RiskClass.High)]
    public void A_strict_set_looks_one_class_earlier_and_spares_routine_plans(RiskClass from, RiskClass strictly)
    {
        var rule = new RuleDescription("ROL2004", "AnyRule", "Any rule", Severity.Warning, from, "says something");
        Assert.Equal((from, from, strictly), (rule.FromUnder(RuleSet.Minimal), rule.FromUnder(RuleSet.Recommended), rule.FromUnder(RuleSet.Strict)));
    }

    [Fact]
    public void A_strict_policy_asks_a_plan_of_medium_risk_for_a_rehearsal()
    {
        Assert.Empty(NewCheckoutFlow.Plan.Review(Recommended));
        Assert.Contains("ROL3004", NewCheckoutFlow.Plan.Review(Strict).Select(finding => finding.Id));
    }

    [Fact]
    public void A_routine_plan_is_clean_under_every_set() =>
        Assert.All(new[] { Minimal, Recommended, Strict }, policy => Assert.Empty(NewFooterFlow.Plan.Review(policy)));

    [Fact]
    public void A_strict_policy_wants_a_first_exposure_of_five_percent_unless_it_says_otherwise()
    {
        Assert.Empty(OfFirstExposure(Recommended));
        Assert.Contains("more than 5 percent, so", Assert.Single(OfFirstExposure(Strict)), System.StringComparison.Ordinal);
        Assert.Empty(OfFirstExposure(Strict.FirstExposureAtMost(10.Percent())));

        static string[] OfFirstExposure(RolloutPolicy policy) =>
            [.. TenPercentFirst.Review(policy).Where(finding => finding.Id == "ROL1002").Select(finding => finding.Message)];
    }

    [Fact]
    public void A_rule_that_the_policy_weighs_speaks_under_every_set()
    {
        var watched = SmallPlan.Along(
            SmallPlan.Flag,
            Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(SmallPlan.Errors.ObserveOnly() < 1.Percent()),
            Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
        Assert.Equal(["ROL2004"], watched.Review(Recommended).Select(finding => finding.Id));
        Assert.Empty(watched.Review(Minimal));
        Assert.Equal(["ROL2004"], watched.Review(Minimal.Raising("ROL2004", Severity.Error, "it hurt us")).Select(finding => finding.Id));
    }

    [Fact]
    public void The_minimal_set_says_what_the_recommended_one_says_of_its_rules() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => plan.Review(Minimal).Select(finding => finding.ToString())
            .SequenceEqual(plan.Review(Recommended).Where(finding => finding.Rule.Set == RuleSet.Minimal).Select(finding => finding.ToString()))));

    [Fact]
    public void The_strict_set_says_all_that_the_recommended_one_says() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => !Keys(plan, Recommended).Except(Keys(plan, Strict.FirstExposureAtMost(10.Percent()))).Any()));

    [Fact]
    public void Of_two_rule_sets_the_stricter_one_holds()
    {
        Assert.Equal(RuleSet.Strict, Minimal.And(Strict).Sheet.RuleSet);
        Assert.Equal(RuleSet.Strict, Strict.And(RolloutPolicy.Named("other")).Sheet.RuleSet);
        Assert.Equal(RuleSet.Recommended, Recommended.And(Minimal).Sheet.RuleSet);
    }

    [Fact]
    public void Accepting_what_only_a_strict_review_finds_is_no_fault_elsewhere()
    {
        var accepting = TenPercentFirst.Accepting("ROL1002", "ten percent are our own staff", new(2026, 5, 1), Role.OnCall);
        Assert.DoesNotContain(accepting.Review(Strict), finding => finding.Id is "ROL1002" or "ROL0004");
        Assert.DoesNotContain(accepting.Review(Recommended), finding => finding.Id == "ROL0004");
    }

    [Fact]
    public void An_unknown_rule_set_is_refused() => Rejection.Says(
        "There is no rule set 7; write RuleSet.Minimal, RuleSet.Recommended or RuleSet.Strict.", "rules", () => RolloutPolicy.Named("team").Under((RuleSet)7));

    static string[] Keys(RolloutPlan plan, RolloutPolicy policy) => [.. plan.Review(policy).Select(finding => $"{finding.Id} {finding.Element}")];
}
