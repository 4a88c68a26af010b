using NodaTime;

namespace Rollout.Dsl;

/// <summary>What a service may fail and still meet its objective: of 99.9 percent over 30 days it may fail 0.1 percent.</summary>
public sealed class ErrorBudget : PlanValue
{
    internal ErrorBudget(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the budget, for reading.</summary>
    public ErrorBudgetSheet Sheet => new(this);

    internal override string Subject => this.Get<string>(Fact.Name) is { } name ? "error budget " + Wording.Quoted(name) : "an error budget";

    private protected override string Text =>
        $"{Subject} (objective {Wording.Content(Facts[Fact.Objective] ?? "not read")} over {Wording.Content(Facts[Fact.Window] ?? "a time")})";

    /// <summary>An error budget.</summary>
    /// <param name="name">The name of the objective, not blank.</param>
    /// <param name="objective">The share that has to succeed, above 0 and below 100 percent.</param>
    /// <param name="over">The time over which it has to, longer than 0.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable, the objective leaves no budget or is none, or the time is 0 or negative.</exception>
    [Says]
    public static ErrorBudget Of(string name, Ratio objective, Duration over)
    {
        var facts = FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of an error budget", nameof(name)));
        if (objective.Percent is not (> 0 and < 100))
        {
            throw new RejectedCallException(
                $"The objective of error budget '{name}' is {objective}, which leaves no budget to watch; write a share above 0 and below 100 percent.",
                nameof(objective));
        }

        return new(
            facts.Set(Fact.Objective, objective).Set(Fact.Window, Quantity.Positive(over, $"The time of error budget '{name}'", nameof(over))),
            Provenance.Unknown);
    }

    /// <summary>Holds while that share of the budget, or more, is not spent yet.</summary>
    /// <param name="share">The share, included.</param>
    /// <returns>The condition.</returns>
    [Says]
    public Condition HasLeft(Ratio share) => BudgetLeft.Of(this, share);

    /// <summary>
    /// Holds while the budget is spent faster than even spending by the factor, over a long and over a short window at once: the long one
    /// shows that it matters, the short one that it still goes on. The burn rate is the failed share divided by what the objective leaves
    /// (B. Beyer and others, The Site Reliability Workbook, 2018, chapter 5).
    /// </summary>
    /// <param name="factor">How many times as fast as even spending, excluded. It stays below what is reached when everything fails.</param>
    /// <param name="over">The long window, at most as long as the budget's own time.</param>
    /// <param name="and">The short window, longer than 0 and shorter than the long one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The factor is never reached, or the windows are not in that order.</exception>
    [Says]
    public Condition BurnsFasterThan(Factor factor, Duration over, Duration and) => BudgetBurn.Of(this, factor, over, and);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ErrorBudget(facts, provenance);
}
