using NodaTime;

namespace Rollout.Dsl;

/// <summary>A change of the shape of a data store.</summary>
public sealed class SchemaChange : Change<SchemaChange>
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
    public SchemaChange ReversibleBy(string how) => Graded(
        Rollout.Dsl.Reversibility.Reversible, nameof(ReversibleBy), Fact.Reason, Naming.Text(how, "How a change is undone", nameof(how)));

    /// <summary>Says that undoing the change takes the service down.</summary>
    /// <param name="downtime">For how long, longer than 0.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Downtime)]
    public SchemaChange ReversibleWithDowntime(Duration downtime) => Graded(
        Rollout.Dsl.Reversibility.ReversibleWithDowntime,
        nameof(ReversibleWithDowntime),
        Fact.Downtime,
        Quantity.Positive(downtime, "The downtime of going back", nameof(downtime)));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new SchemaChange(facts, provenance);
}
