namespace Rollout.Dsl;

/// <summary>
/// A reading at which the rollout stops by itself. A condition handed to a StopLoss verb rolls back before the point of no return
/// and contains after it; <see cref="Halting"/> only holds.
/// </summary>
public sealed class StopLoss : PlanValue
{
    internal StopLoss(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the stop-loss, for reading.</summary>
    public StopLossSheet Sheet => new(this);

    internal Condition? Condition => this.Get<Condition>(Fact.Conditions);

    internal bool Halts => Facts[Fact.Halts] is true;

    private protected override string Text => (Condition?.ToString() ?? "a stop-loss") + (Halts ? " (halting)" : "");

    /// <summary>A stop-loss that rolls back, or contains after the point of no return.</summary>
    /// <param name="condition">When it acts.</param>
    /// <returns>The stop-loss.</returns>
    /// <exception cref="RejectedCallException">The condition is null.</exception>
    [Says]
    public static implicit operator StopLoss(Condition condition) => Of(condition, nameof(condition));

    /// <summary>A stop-loss that holds the rollout where it is and waits for a person.</summary>
    /// <param name="condition">When it acts.</param>
    /// <returns>The stop-loss.</returns>
    /// <exception cref="RejectedCallException">The condition is null.</exception>
    [Says]
    public static StopLoss Halting(Condition condition)
    {
        var stopLoss = Of(condition, nameof(condition));
        return new(stopLoss.Facts.Set(Fact.Halts, true), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new StopLoss(facts, provenance);

    static StopLoss Of(Condition? condition, string argument)
    {
        if (condition is null)
            throw new RejectedCallException("The condition of a stop-loss is null; say which reading stops the rollout.", argument);
        return new(FactTable.Empty.Set(Fact.Conditions, condition), Provenance.Unknown);
    }
}
