using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Numbers;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Numbers;

public class BudgetNumbersTests
{
    static readonly ErrorBudget Budget = ErrorBudget.Of("checkout", 99.9.Percent(), 30.Days());

    /// <summary>The three alerts that the chapter recommends for an objective of 99.9 percent over 30 days.</summary>
    [Theory]
    [InlineData(14.4, 60, "1.44 percent, 2 percent, 2 days 2 hours")]
    [InlineData(6, 360, "0.6 percent, 5 percent, 5 days")]
    [InlineData(1, 4320, "0.1 percent, 10 percent, 30 days")]
    public void A_burn_has_the_numbers_of_the_workbook(double times, int minutes, string expected)
    {
        var numbers = Assert.Single(With(Budget.BurnsFasterThan(times.Times(), over: minutes.Minutes(), and: 5.Minutes())).Budgets);
        Assert.Equal(expected, $"{numbers.Failing}, {numbers.Spent}, {Wording.Time(numbers.GoneAfter!.Value)}");
    }

    [Fact]
    public void No_more_than_the_whole_budget_is_spent_and_a_slow_burn_lasts_beyond_any_calendar()
    {
        var numbers = With(
            Budget.BurnsFasterThan(100.Times(), over: 30.Days(), and: 1.Hours()),
            Budget.BurnsFasterThan(0.000001.Times(), over: 1.Hours(), and: 5.Minutes())).Budgets;
        Assert.Equal(100.Percent(), numbers[0].Spent);
        Assert.Null(numbers[1].GoneAfter);
    }

    [Fact]
    public void Other_stops_have_no_number_of_a_budget() => Assert.Empty(With(SmallPlan.Errors > 1.Percent(), Metric.Count("failures") > 3.Events()).Budgets);

    [Fact]
    public void At_the_burn_at_which_a_stop_speaks_the_budget_is_gone_when_all_of_it_is_spent() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(2026, 1127),
        Prop.ForAll(
            (from times in Gen.Choose(1, 99) from hours in Gen.Choose(1, 7) from objective in Gen.Choose(900, 999) select (times, hours, objective)).ToArbitrary(),
            given =>
            {
                var budget = ErrorBudget.Of("b", (given.objective / 10.0).Percent(), 30.Days());
                if (given.times * (1_000 - given.objective) >= 1_000)
                    return true;
                var numbers = With(budget.BurnsFasterThan(((double)given.times).Times(), over: given.hours.Hours(), and: 5.Minutes())).Budgets[0];
                var share = (double)numbers.Spent.Percent / 100;
                return Math.Abs((share * numbers.GoneAfter!.Value.TotalSeconds) - (given.hours * 3_600)) <= share
                    && numbers.Failing.Percent == given.times * (1_000 - given.objective) / 10m;
            }));

    static StageNumbers With(params Condition[] stops) => SmallPlan.Along(SmallPlan.Flag, Stage.Named("some").To(10.PercentOfUsers()).RollBackWhen(stops))
        .Unwatched(Undo.TurnOff(SmallPlan.Flag)).Numbers().Stages[0];
}
