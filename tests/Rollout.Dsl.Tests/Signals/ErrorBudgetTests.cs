using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Signals;

public class ErrorBudgetTests
{
    static readonly ErrorBudget Budget = ErrorBudget.Of("checkout availability", objective: 99.9.Percent(), over: 30.Days());

    [Fact]
    public void A_budget_and_its_conditions_read_in_words()
    {
        Assert.Equal("error budget 'checkout availability' (objective 99.9 percent over 30 days)", Budget.ToString());
        Assert.Equal("error budget 'checkout availability' has 25 percent left", Budget.HasLeft(25.Percent()).ToString());
        Assert.Equal(
            "error budget 'checkout availability' burns faster than 14.4 times over 1 hour and 5 minutes",
            Budget.BurnsFasterThan(14.4.Times(), over: 1.Hours(), and: 5.Minutes()).ToString());
    }

    [Fact]
    public void Sheets_show_the_budget_and_what_is_asked_of_it()
    {
        Assert.Equal(("checkout availability", 99.9.Percent(), 30.Days()), (Budget.Sheet.Name, Budget.Sheet.Objective, Budget.Sheet.Over));
        var left = Budget.HasLeft(25.Percent()).Sheet;
        Assert.Equal((ConditionKind.BudgetLeft, 25m, null, Budget), (left.Kind, left.Low, left.High, left.Budget));
        var burn = Budget.BurnsFasterThan(14.4.Times(), over: 1.Hours(), and: 5.Minutes()).Sheet;
        Assert.Equal((ConditionKind.BudgetBurn, 14.4m, null, Budget), (burn.Kind, burn.Low, burn.High, burn.Budget));
        Assert.Equal((Duration.FromHours(1), Duration.FromMinutes(5)), (burn.LongWindow, burn.ShortWindow));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void An_objective_without_a_budget_is_refused(int percent) => Rejection.Says(
        $"The objective of error budget 'b' is {percent} percent, which leaves no budget to watch; write a share above 0 and below 100 percent.",
        "objective",
        () => ErrorBudget.Of("b", percent.Percent(), 30.Days()));

    [Fact]
    public void A_budget_without_name_or_time_is_refused()
    {
        Rejection.Says("The name of an error budget is blank; write it in words.", "name", () => ErrorBudget.Of("", 99.Percent(), 30.Days()));
        Rejection.Says(
            "The time of error budget 'b' is 0 seconds, and it has to be longer than 0; write how long it takes.", "over", () => ErrorBudget.Of("b", 99.Percent(), Duration.Zero));
    }

    [Fact]
    public void A_burn_that_is_never_reached_is_refused()
    {
        var lax = ErrorBudget.Of("b", 90.Percent(), 30.Days());
        Rejection.Says(
            "Error budget 'b' burns at most 10 times as fast as an objective of 90 percent allows, even when everything fails, so it never burns faster than 14.4 times; write a smaller factor.",
            "factor",
            () => lax.BurnsFasterThan(14.4.Times(), 1.Hours(), 5.Minutes()));
        Rejection.Says(
            "Error budget 'b' burns at most 10 times as fast as an objective of 90 percent allows, even when everything fails, so it never burns faster than 10 times; write a smaller factor.",
            "factor",
            () => lax.BurnsFasterThan(10.Times(), 1.Hours(), 5.Minutes()));
        Assert.NotNull(lax.BurnsFasterThan(9.9.Times(), 1.Hours(), 5.Minutes()));
        Rejection.Says(
            "The burn of error budget 'b' is 0 times, which was never given; write a factor above 0.", "factor", () => lax.BurnsFasterThan(default, 1.Hours(), 5.Minutes()));
    }

    [Fact]
    public void Windows_in_another_order_are_refused()
    {
        Rejection.Says(
            "The short window of error budget 'checkout availability' is 1 hour, and the long one 1 hour; write a short window that is shorter.",
            "and",
            () => Budget.BurnsFasterThan(2.Times(), 1.Hours(), 1.Hours()));
        Rejection.Says(
            "The long window of error budget 'checkout availability' is 31 days, which is longer than the 30 days of the budget; write a shorter one.",
            "over",
            () => Budget.BurnsFasterThan(2.Times(), 31.Days(), 1.Hours()));
        Rejection.Says(
            "The long window of error budget 'checkout availability' is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "over",
            () => Budget.BurnsFasterThan(2.Times(), Duration.Zero, 1.Hours()));
        Rejection.Says(
            "The short window of error budget 'checkout availability' is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "and",
            () => Budget.BurnsFasterThan(2.Times(), 1.Hours(), Duration.Zero));
    }
}
