using NodaTime;

namespace Rollout.Dsl;

/// <summary>A change of the shape of a data store.</summary>
public sealed class SchemaChange : Change
{
    internal SchemaChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Schema;

    /// <summary>Says that the change is undone without downtime.</summary>
    /// <param name="how">How: the down migration or runbook, not blank.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Reason)]
    public SchemaChange ReversibleBy(string how) => new(
        Graded(Rollout.Dsl.Reversibility.Reversible, nameof(ReversibleBy), Fact.Reason, Naming.Text(how, "How a change is undone", nameof(how))),
        Provenance);

    /// <summary>Says that undoing the change takes the service down.</summary>
    /// <param name="downtime">For how long, longer than 0.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Downtime)]
    public SchemaChange ReversibleWithDowntime(Duration downtime) => new(
        Graded(
            Rollout.Dsl.Reversibility.ReversibleWithDowntime,
            nameof(ReversibleWithDowntime),
            Fact.Downtime,
            Quantity.Positive(downtime, "The downtime of going back", nameof(downtime))),
        Provenance);

    /// <summary>Says that the change does not come back. The path then needs a point of no return before the stage that applies it.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Reason)]
    public SchemaChange OneWay(string because) => new(
        Graded(Rollout.Dsl.Reversibility.OneWay, nameof(OneWay), Fact.Reason, Naming.Text(because, "Why a change is one-way", nameof(because))),
        Provenance);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new SchemaChange(facts, provenance);
}
