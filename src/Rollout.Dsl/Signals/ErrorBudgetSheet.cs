using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an error budget, for reading.</summary>
public sealed class ErrorBudgetSheet
{
    readonly ErrorBudget _budget;

    internal ErrorBudgetSheet(ErrorBudget budget) => _budget = budget;

    /// <summary>The name of the objective.</summary>
    public string Name => _budget.Get<string>(Fact.Name) ?? "?";

    /// <summary>The share that has to succeed, above 0 and below 100 percent.</summary>
    public Ratio Objective => _budget.Find<Ratio>(Fact.Objective) ?? default;

    /// <summary>The time over which it has to.</summary>
    public Duration Over => _budget.Find<Duration>(Fact.Window) ?? default;
}
