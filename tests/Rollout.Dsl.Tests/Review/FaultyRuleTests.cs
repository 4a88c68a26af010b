using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

public class FaultyRuleTests
{
    [Fact]
    public void A_review_throws_what_a_rule_throws() => Assert.Equal(
        "It broke.",
        Assert.Throws<NotSupportedException>(() => SmallPlan.Clean().ReviewBy(RolloutPolicy.Named("team"), reading => new Faulty().Judge(reading))).Message);

    [Fact]
    public void Whoever_asks_for_the_faults_hears_the_other_rules_too()
    {
        var faults = new List<string>();
        var unowned = SmallPlan.Changing(SmallPlan.Flag).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(NodaTime.Duration.FromSeconds(1))).StopLoss(SmallPlan.Errors > Ratio.FromPercent(1));
        var found = unowned.ReviewBy(
            RolloutPolicy.Named("team"),
            reading => RuleCatalogue.Judge(reading, [new Faulty(), .. RuleCatalogue.Rules], (rule, fault) => faults.Add($"{rule.Description.Id} {fault.Message}")));
        Assert.Equal(["ROL6999 It broke."], faults);
        Assert.Equal(["ROL5001"], found.Select(finding => finding.Id));
    }

    sealed class Faulty() : Rule(new("ROL6999", nameof(Faulty), "A faulty rule", Severity.Warning, RiskClass.Routine, "says nothing and breaks"))
    {
        public override Needs Needs => new();

        public override IEnumerable<Finding> Judge(PlanReading plan) => throw new NotSupportedException("It broke.");
    }
}
