using System;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// What a stop on the burn of an error budget leaves of it (B. Beyer and others, The Site Reliability Workbook, 2018, chapter 5).
/// </summary>
public sealed class BudgetNumbers
{
    BudgetNumbers(Condition stop, Ratio failing, Ratio spent, Duration? goneAfter)
    {
        Stop = stop;
        Failing = failing;
        Spent = spent;
        GoneAfter = goneAfter;
    }

    /// <summary>The condition that the budget burns faster than a factor.</summary>
    public Condition Stop { get; }

    /// <summary>The share of failures above which it speaks: the factor, by what the objective leaves. Of 99.9 percent and 14.4 times it is 1.44 percent.</summary>
    public Ratio Failing { get; }

    /// <summary>
    /// How much of the budget is spent when it speaks of just that burn: the factor, by the long window, divided by the time of the budget.
    /// Of 14.4 times over 1 hour of 30 days it is 2 percent. 100 percent where the whole budget is gone first.
    /// </summary>
    public Ratio Spent { get; }

    /// <summary>How soon the whole budget is gone at just that burn: its time divided by the factor, in whole seconds. Null where no calendar holds that.</summary>
    public Duration? GoneAfter { get; }

    /// <summary>The numbers of a stop, or null where it is none on a burn, or was not read.</summary>
    internal static BudgetNumbers? Of(Condition stop)
    {
        if (stop is not BudgetBurn { IsRead: true } || stop.Get<ErrorBudget>(Fact.Budget) is not { IsRead: true } budget
            || stop.Find<Factor>(Fact.Limit) is not { } factor || stop.Find<Duration>(Fact.Window) is not { } window)
            return null;
        var sheet = budget.Sheet;
        var spent = factor.Times * window.Seconds() / sheet.Over.Seconds() * 100;
        return new(
            stop,
            Ratio.Exactly(factor.Times * (100 - sheet.Objective.Percent)),
            Ratio.Exactly(Math.Min(100, spent)),
            Spans.ToGather(sheet.Over.Seconds(), factor.Times));
    }
}
