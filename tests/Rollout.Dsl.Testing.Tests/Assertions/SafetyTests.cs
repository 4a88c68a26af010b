using System;
using System.Linq;
using Checkout.Releases;
using Contacts.Releases;
using Incidents;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Tests.Assertions;

public class SafetyTests
{
    [Fact]
    public void The_plans_that_are_meant_to_be_safe_are()
    {
        NewCheckoutFlow.Plan.ShouldBeSafe();
        ContactMergeCorrected.Plan.ShouldBeSafe();
    }

    [Fact]
    public void Findings_and_broken_properties_come_in_one_message()
    {
        var message = Assert.Throws<RolloutAssertionException>(() => KnightCapitalAsItWas.Plan.ShouldBeSafe()).Message;
        var lines = message.Split('\n');
        Assert.Equal("Plan 'retail-liquidity-program' is not safe: 8 findings and 6 broken properties.", lines[0]);
        Assert.Equal(8, lines.Count(line => line.Contains(": warning ROL", StringComparison.Ordinal)));
        Assert.Contains("\"everyone is exposed only after evidence\" is broken by plan 'retail-liquidity-program'", message, StringComparison.Ordinal);
    }

    /// <summary>An open point is advice while the plan is written, and no plan to run.</summary>
    [Fact]
    public void A_plan_with_an_open_point_is_not_safe()
    {
        var plan = RolloutPlan.For("open").Changing(SmallPlans.Flag)
            .Through(SmallPlans.Few.AdvanceWhen(SmallPlans.Gate), SmallPlans.All)
            .RollingBackBy(Undo.TurnOff(SmallPlans.Flag).Within(Open.Undecided(Role.OnCall)).By(Role.OnCall))
            .StopLoss(SmallPlans.Loss).OwnedBy(Role.ReleaseTeam);
        Assert.Contains("ROL0006", Assert.Throws<RolloutAssertionException>(() => plan.ShouldBeSafe()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_may_ask_for_more() =>
        Assert.Contains("ROL3004", Assert.Throws<RolloutAssertionException>(() => NewCheckoutFlow.Plan.ShouldBeSafe(RolloutPolicy.Named("strict").Under(RuleSet.Strict))).Message, StringComparison.Ordinal);
}
