using System.Collections.Generic;

namespace Rollout.Dsl;

/// <summary>A plan that has a name, but does not say yet what changes. The first joint of a plan.</summary>
public sealed class PlanWithoutChanges : PlanValue
{
    internal PlanWithoutChanges(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"plan {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}, which changes nothing yet";

    /// <summary>Says what changes.</summary>
    /// <param name="first">A change.</param>
    /// <param name="rest">More changes.</param>
    /// <returns>A plan that has to say through which stages.</returns>
    /// <exception cref="RejectedCallException">A change is null, or two have the same name.</exception>
    [Says(Fact.Changes)]
    public PlanWithoutStages Changing(Change first, params Change[] rest) =>
        Changing(Listing.Of(first, rest, nameof(Changing), nameof(first), nameof(rest)), nameof(rest));

    /// <inheritdoc cref="Changing(Change, Change[])"/>
    /// <param name="changes">The changes, at least one.</param>
    [Says(Fact.Changes)]
    public PlanWithoutStages Changing(IEnumerable<Change> changes) =>
        Changing(Listing.Of(changes, nameof(Changing), "change", nameof(changes)), nameof(changes));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new PlanWithoutChanges(facts, provenance);

    PlanWithoutStages Changing(Change[] changes, string argument)
    {
        Unique.Names(changes, "changes", argument);
        return new(Facts.Append(Fact.Changes, changes), Provenance);
    }
}
