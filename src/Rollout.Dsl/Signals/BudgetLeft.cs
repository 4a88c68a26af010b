namespace Rollout.Dsl;

/// <summary>The condition that a share of an error budget is not spent yet.</summary>
internal sealed class BudgetLeft : Condition
{
    internal BudgetLeft(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override Signal? Signal =>
        Dsl.Signal.Of(this, $"what is left of {this.Get<ErrorBudget>(Fact.Budget)?.Subject}", typeof(BudgetLeft), Facts[Fact.Budget]);

    internal override ReadingRange? Readings =>
        this.Find<Ratio>(Fact.Limit) is { } share ? ReadingRange.AtLeast(ReadingScale.Left, share.Percent) : null;

    private protected override string Words => $"{this.Get<ErrorBudget>(Fact.Budget)?.Subject ?? "an error budget"} has {Wording.Content(Facts[Fact.Limit] ?? "a share")} left";

    public static BudgetLeft Of(ErrorBudget budget, Ratio share) =>
        new(FactTable.Empty.Set(Fact.Budget, budget).Set(Fact.Limit, share), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new BudgetLeft(facts, provenance);
}
