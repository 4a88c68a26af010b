using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Review;

public class StrictRulesTests
{
    static readonly RuleDescription Rule = new("ROL2001", "AnyRule", "Any rule", Severity.Suggestion, RiskClass.Routine, "says something", strict: true);

    [Fact]
    public void A_rule_is_not_strict_unless_it_says_so() =>
        Assert.False(new RuleDescription("ROL2001", "AnyRule", "Any rule", Severity.Suggestion, RiskClass.Routine, "says something").Strict);

    [Fact]
    public void A_policy_asks_for_the_rules_whose_weight_it_sets()
    {
        var policy = RolloutPolicy.Named("team");
        Assert.False(policy.AsksFor(Rule));
        Assert.True(policy.Raising("ROL2001", Severity.Error, "we are regulated").AsksFor(Rule));
        Assert.True(policy.Lowering("ROL2001", Severity.Suggestion, "we are few").AsksFor(Rule));
        Assert.False(policy.SwitchingOff("ROL2001", "we are few").AsksFor(Rule));
        Assert.False(policy.Raising("ROL2002", Severity.Error, "we are regulated").AsksFor(Rule));
    }
}
