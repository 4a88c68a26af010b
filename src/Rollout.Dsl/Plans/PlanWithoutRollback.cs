using System.Collections.Generic;

namespace Rollout.Dsl;

/// <summary>A plan that says what changes and through which stages, but not yet how it is rolled back. The third and last joint of a plan.</summary>
public sealed class PlanWithoutRollback : PlanValue
{
    internal PlanWithoutRollback(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"plan {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}, which has no rollback yet";

    /// <summary>Says how the rollout is rolled back: the steps in the order in which they are taken.</summary>
    /// <param name="first">The first step.</param>
    /// <param name="rest">The further steps, in order.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RejectedCallException">A step is null.</exception>
    [Says(Fact.WayBack)]
    public RolloutPlan RollingBackBy(RollbackStep first, params RollbackStep[] rest) =>
        new(Facts.Append(Fact.WayBack, Listing.Of(first, rest, nameof(RollingBackBy), nameof(first), nameof(rest))), Provenance);

    /// <inheritdoc cref="RollingBackBy(RollbackStep, RollbackStep[])"/>
    /// <param name="steps">The steps in order, at least one.</param>
    [Says(Fact.WayBack)]
    public RolloutPlan RollingBackBy(IEnumerable<RollbackStep> steps) =>
        new(Facts.Append(Fact.WayBack, Listing.Of(steps, nameof(RollingBackBy), "step", nameof(steps))), Provenance);

    /// <summary>Declares that the rollout cannot be rolled back at all. Say instead what limits the harm, and how it is repaired forward.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    [Says(Fact.Waiver)]
    public RolloutPlan WithoutRollback(string because) =>
        new(Facts.Set(Fact.Waiver, Naming.Text(because, "Why a rollout has no rollback", nameof(because))), Provenance);

    internal RolloutPlan WithoutRollbackNotRead() => new(Facts.Set(Fact.Waiver, NotRead.Value), Provenance);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new PlanWithoutRollback(facts, provenance);
}
