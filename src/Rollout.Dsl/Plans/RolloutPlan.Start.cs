using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Says what has to be so before the rollout starts: all of it. It is not asked again later.</summary>
    /// <param name="first">A start condition.</param>
    /// <param name="rest">More start conditions.</param>
    /// <returns>The plan with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.StartConditions)]
    public RolloutPlan StartingWhen(Ready first, params Ready[] rest) =>
        this.More(Fact.StartConditions, Listing.Of(first, rest, nameof(StartingWhen), nameof(first), nameof(rest)));

    /// <summary>Lets the rollout start inside these windows only: in any of them. A window never stops a rollback.</summary>
    /// <param name="first">A window.</param>
    /// <param name="rest">More windows.</param>
    /// <returns>The plan with these windows added.</returns>
    /// <exception cref="RejectedCallException">A window is null.</exception>
    [Says(Fact.StartWindows)]
    public RolloutPlan Starting(ReleaseWindow first, params ReleaseWindow[] rest) =>
        this.More(Fact.StartWindows, Listing.Of(first, rest, nameof(Starting), nameof(first), nameof(rest)));

    /// <summary>Lets the rollout enter each further stage inside these windows only: in any of them. A window never stops a rollback.</summary>
    /// <param name="first">A window.</param>
    /// <param name="rest">More windows.</param>
    /// <returns>The plan with these windows added.</returns>
    /// <exception cref="RejectedCallException">A window is null.</exception>
    [Says(Fact.AdvanceWindows)]
    public RolloutPlan Advancing(ReleaseWindow first, params ReleaseWindow[] rest) =>
        this.More(Fact.AdvanceWindows, Listing.Of(first, rest, nameof(Advancing), nameof(first), nameof(rest)));

    /// <summary>Keeps the rollout from starting and from growing during freezes. A freeze never stops a rollback.</summary>
    /// <param name="first">A freeze.</param>
    /// <param name="rest">More freezes.</param>
    /// <returns>The plan with these freezes added.</returns>
    /// <exception cref="RejectedCallException">A freeze is null.</exception>
    [Says(Fact.Freezes)]
    public RolloutPlan Frozen(Freeze first, params Freeze[] rest) =>
        this.More(Fact.Freezes, Listing.Of(first, rest, nameof(Frozen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="Frozen(Freeze, Freeze[])"/>
    /// <param name="freezes">The freezes, at least one.</param>
    [Says(Fact.Freezes)]
    public RolloutPlan Frozen(IEnumerable<Freeze> freezes) =>
        this.More(Fact.Freezes, Listing.Of(freezes, nameof(Frozen), "freeze", nameof(freezes)));
}
