using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class HarmNotDistinguishedTests
{
    const string Id = "ROL2011";

    static readonly Condition Users = WatchedPlan.Errors > 1.Percent();
    static readonly Condition Machines = WatchedPlan.Load > 80.Percent();
    static readonly Condition Orders = Metric.Ratio("lost orders").ShowingHarmTo(Harmed.Business) > 1.Percent();

    static RolloutPlan Stopped(params StopLoss[] stops) =>
        WatchedPlan.Along(WatchedPlan.Pool, WatchedPlan.Tenth.RollBackWhen(Users), WatchedPlan.Everyone).StopLoss(stops[0], stops[1..]);

    [Fact]
    public void Kinds_of_harm_without_a_trigger_are_flagged() => Reviewed.Says(Id, Stopped(Machines), (
        "plan",
        "Nothing that stops plan 'p' by itself is said to show harm to the business alone, so when it stops nobody is told who suffers, and what is not measured does not stop it; add StopLoss(...) with a metric that says ShowingHarmTo(...) for each."));

    [Fact]
    public void A_trigger_that_is_shared_tells_nothing() => Reviewed.Says(Id, Stopped(Condition.AnyOf(Machines, Orders)), (
        "plan",
        "Nothing that stops plan 'p' by itself is said to show harm to the system or harm to the business alone, so when it stops nobody is told who suffers, and what is not measured does not stop it; add StopLoss(...) with a metric that says ShowingHarmTo(...) for each."));

    [Fact]
    public void A_trigger_for_each_kind_is_clean() => Reviewed.IsSilent(Id, Stopped(Machines, Orders));

    [Fact]
    public void Without_any_stop_it_is_the_matter_of_another_rule() =>
        Reviewed.IsSilent(Id, WatchedPlan.Along(WatchedPlan.Pool, WatchedPlan.Tenth, WatchedPlan.Everyone));

    [Fact]
    public void The_rule_is_strict_and_speaks_only_when_a_policy_asks()
    {
        Assert.DoesNotContain(Id, Reviewed.Ids(Stopped(Machines)));
        Assert.Contains(Id, Stopped(Machines).Review(RolloutPolicy.Named("team").Raising(Id, Rollout.Dsl.Review.Severity.Warning, "we sell")).Select(finding => finding.Id));
    }

    [Fact]
    public void An_acceptance_of_a_strict_rule_is_used_whether_or_not_the_rule_speaks() =>
        Reviewed.IsSilent("ROL0004", Stopped(Machines).Accepting(Id, "the shop is closed then", new(2026, 5, 1), Role.Product));
}
