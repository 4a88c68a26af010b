using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ErrorBudgetIgnoredTests
{
    const string Id = "ROL2021";

    static readonly ErrorBudget Budget = ErrorBudget.Of("checkout", objective: 99.9.Percent(), over: 30.Days());
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly RolloutPlan Plan = WatchedPlan.By(Healthy, WatchedPlan.Errors > 5.Percent());

    [Fact]
    public void Something_critical_whatever_is_left_of_the_budget_is_flagged() => Reviewed.Says(Id, Plan.Touching(Sensitive.PersonalData, Critical.Checkout), (
        "plan",
        "Plan 'p' touches critical checkout, and it starts and advances whatever is left of an error budget, so a service that has failed its users enough this month is put at risk again; add a condition of an ErrorBudget to AdvanceWhen(...), or StartingWhen(Ready.BudgetLeft(...))."));

    [Fact]
    public void A_critical_target_counts_too() => Assert.Contains(
        Id,
        WatchedPlan.Of(WatchedPlan.Pool.On(Target.Of("databases", "role=db").Critical()), Healthy, Healthy).Review(Demands.EveryRule).Select(finding => finding.Id));

    [Fact]
    public void A_budget_that_is_judged_or_asked_for_at_the_start_is_clean()
    {
        Reviewed.IsSilent(Id, Plan.Touching(Critical.Checkout).StartingWhen(Ready.BudgetLeft(25.Percent())));
        Reviewed.IsSilent(Id, Plan.Touching(Critical.Checkout).StopLoss(Budget.BurnsFasterThan(14.4.Times(), over: 1.Hours(), and: 5.Minutes())));
        Reviewed.IsSilent(Id, WatchedPlan.By(Condition.AllOf(Healthy, Budget.HasLeft(25.Percent())), WatchedPlan.Errors > 5.Percent()).Touching(Critical.Checkout));
    }

    [Fact]
    public void What_is_sensitive_but_not_critical_has_no_budget() => Reviewed.IsSilent(Id, Plan.Touching(Sensitive.PersonalData));

    [Fact]
    public void The_rule_is_strict() => Assert.DoesNotContain(Id, Reviewed.Ids(Plan.Touching(Critical.Checkout)));
}
