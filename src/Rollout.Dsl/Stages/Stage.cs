using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>
/// One stage of a rollout: who is exposed, for how long it is observed, and which readings advance, hold, roll back or contain it.
/// Every verb returns a new stage; their order does not matter.
/// </summary>
public sealed partial class Stage : PathStep
{
    internal Stage(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the stage, for reading.</summary>
    public StageSheet Sheet => new(this);

    internal override bool StandsForUnread => false;

    internal string Name => this.Get<string>(Fact.Name) ?? "?";

    private protected override string Text =>
        this.Get<string>(Fact.Name) is { } name ? $"stage {Wording.Quoted(name)}" : "a stage whose name was not read";

    /// <summary>Begins a stage.</summary>
    /// <param name="name">Its name, not blank, unique in the plan.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>A stage that has to say who is exposed.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static StageWithoutExposure Named(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a stage", nameof(name))), Provenance.MadeBy(file, line));

    /// <summary>Says which readings let the rollout go on: all conditions have to hold. In the last stage they complete it.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The stage with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.Advance)]
    public Stage AdvanceWhen(Condition first, params Condition[] rest) =>
        this.More(Fact.Advance, Listing.Of(first, rest, nameof(AdvanceWhen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="AdvanceWhen(Condition, Condition[])"/>
    /// <param name="conditions">The conditions, at least one.</param>
    [Says(Fact.Advance)]
    public Stage AdvanceWhen(IEnumerable<Condition> conditions) =>
        this.More(Fact.Advance, Listing.Of(conditions, nameof(AdvanceWhen), "condition", nameof(conditions)));

    /// <summary>Says which readings roll the release back: any condition is enough.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The stage with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.RollBack)]
    public Stage RollBackWhen(Condition first, params Condition[] rest) =>
        this.More(Fact.RollBack, Listing.Of(first, rest, nameof(RollBackWhen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="RollBackWhen(Condition, Condition[])"/>
    /// <param name="conditions">The conditions, at least one.</param>
    [Says(Fact.RollBack)]
    public Stage RollBackWhen(IEnumerable<Condition> conditions) =>
        this.More(Fact.RollBack, Listing.Of(conditions, nameof(RollBackWhen), "condition", nameof(conditions)));

    /// <summary>Says which readings contain the release: any condition is enough. The verb for stages after the point of no return.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The stage with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.Contain)]
    public Stage ContainWhen(Condition first, params Condition[] rest) =>
        this.More(Fact.Contain, Listing.Of(first, rest, nameof(ContainWhen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="ContainWhen(Condition, Condition[])"/>
    /// <param name="conditions">The conditions, at least one.</param>
    [Says(Fact.Contain)]
    public Stage ContainWhen(IEnumerable<Condition> conditions) =>
        this.More(Fact.Contain, Listing.Of(conditions, nameof(ContainWhen), "condition", nameof(conditions)));

    /// <summary>Says which readings hold the rollout where it is: any condition is enough.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The stage with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.Hold)]
    public Stage HoldWhen(Condition first, params Condition[] rest) =>
        this.More(Fact.Hold, Listing.Of(first, rest, nameof(HoldWhen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="HoldWhen(Condition, Condition[])"/>
    /// <param name="conditions">The conditions, at least one.</param>
    [Says(Fact.Hold)]
    public Stage HoldWhen(IEnumerable<Condition> conditions) =>
        this.More(Fact.Hold, Listing.Of(conditions, nameof(HoldWhen), "condition", nameof(conditions)));

    /// <summary>Adds stop-losses of this stage: any of them stops the rollout by itself.</summary>
    /// <param name="first">A condition, or <see cref="Rollout.Dsl.StopLoss.Halting"/>.</param>
    /// <param name="rest">More of them.</param>
    /// <returns>The stage with these stop-losses added.</returns>
    /// <exception cref="RejectedCallException">A stop-loss is null.</exception>
    [Says(Fact.StopLoss)]
    public Stage StopLoss(StopLoss first, params StopLoss[] rest) =>
        this.More(Fact.StopLoss, Listing.Of(first, rest, nameof(StopLoss), nameof(first), nameof(rest)));

    /// <inheritdoc cref="StopLoss(Rollout.Dsl.StopLoss, Rollout.Dsl.StopLoss[])"/>
    /// <param name="stopLosses">The stop-losses, at least one.</param>
    [Says(Fact.StopLoss)]
    public Stage StopLoss(IEnumerable<StopLoss> stopLosses) =>
        this.More(Fact.StopLoss, Listing.Of(stopLosses, nameof(StopLoss), "stop-loss", nameof(stopLosses)));

    /// <summary>Names the changes that are applied on entering this stage. A one-way change has to be named by one.</summary>
    /// <param name="first">A change of the plan.</param>
    /// <param name="rest">More changes of the plan.</param>
    /// <returns>The stage with these changes added.</returns>
    /// <exception cref="RejectedCallException">A change is null.</exception>
    [Says(Fact.Applies)]
    public Stage Applying(Change first, params Change[] rest) =>
        this.More(Fact.Applies, Listing.Of(first, rest, nameof(Applying), nameof(first), nameof(rest)));

    /// <inheritdoc cref="Applying(Change, Change[])"/>
    /// <param name="changes">The changes, at least one.</param>
    [Says(Fact.Applies)]
    public Stage Applying(IEnumerable<Change> changes) =>
        this.More(Fact.Applies, Listing.Of(changes, nameof(Applying), "change", nameof(changes)));

    internal static StageWithoutExposure NamedNotRead() => new(FactTable.Empty.Set(Fact.Name, NotRead.Value), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Stage(facts, provenance);
}
