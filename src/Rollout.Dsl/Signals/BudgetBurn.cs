using NodaTime;

namespace Rollout.Dsl;

/// <summary>The condition that an error budget is spent too fast, over two windows at once.</summary>
internal sealed class BudgetBurn : Condition
{
    internal BudgetBurn(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override Signal? Signal => Dsl.Signal.Of(
        this, $"the burn of {Budget?.Subject}", typeof(BudgetBurn), Facts[Fact.Budget], Facts[Fact.Window], Facts[Fact.ShortWindow]);

    internal override ReadingRange? Readings =>
        this.Find<Factor>(Fact.Limit) is { } factor ? ReadingRange.Above(ReadingScale.Times, factor.Times) : null;

    ErrorBudget? Budget => this.Get<ErrorBudget>(Fact.Budget);

    private protected override string Words => (Facts[Fact.Limit], Facts[Fact.Window], Facts[Fact.ShortWindow]) switch
    {
        (Factor factor, Duration over, Duration and) => $"{Budget?.Subject ?? "an error budget"} burns faster than {factor} over {Wording.Time(over)} and {Wording.Time(and)}",
        _ => "a burn of an error budget",
    };

    public static BudgetBurn Of(ErrorBudget budget, Factor factor, Duration over, Duration and)
    {
        var said = Factor.Said(factor, $"The burn of {budget.Subject}", nameof(factor));
        Demand(Quantity.Positive(over, $"The long window of {budget.Subject}", nameof(over)), Quantity.Positive(and, $"The short window of {budget.Subject}", nameof(and)), budget);
        if (budget.Find<Ratio>(Fact.Objective) is { } objective && 100 / (100 - objective.Percent) is var most && said.Times >= most)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(budget.Subject)} burns at most {Wording.Plural(decimal.Round(most, 3), "time")} as fast as an objective of {objective} allows, even when everything fails, so it never burns faster than {said}; write a smaller factor.",
                nameof(factor));
        }

        return new(
            FactTable.Empty.Set(Fact.Budget, budget).Set(Fact.Limit, said).Set(Fact.Window, over).Set(Fact.ShortWindow, and), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new BudgetBurn(facts, provenance);

    static void Demand(Duration over, Duration and, ErrorBudget budget)
    {
        if (and >= over)
        {
            throw new RejectedCallException(
                $"The short window of {budget.Subject} is {Wording.Time(and)}, and the long one {Wording.Time(over)}; write a short window that is shorter.",
                nameof(and));
        }

        if (over > budget.Find<Duration>(Fact.Window))
        {
            throw new RejectedCallException(
                $"The long window of {budget.Subject} is {Wording.Time(over)}, which is longer than the {Wording.Content(budget.Facts[Fact.Window]!)} of the budget; write a shorter one.",
                nameof(over));
        }
    }
}
