namespace Rollout.Dsl;

/// <summary>A change of stored data.</summary>
public sealed class DataChange : Change<DataChange>
{
    internal DataChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Data;

    internal Repair? Repair => this.Get<Repair>(Fact.Repair);

    /// <summary>Says that what was written comes back through a repair.</summary>
    /// <param name="repair">The repair.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The repair is null, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Repair)]
    public DataChange RepairableBy(Repair repair)
    {
        if (repair is null)
            throw new RejectedCallException($"The repair of change '{Name}' is null; write Repair.Run(...).", nameof(repair));
        return Graded(Rollout.Dsl.Reversibility.Repairable, nameof(RepairableBy), Fact.Repair, repair);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new DataChange(facts, provenance);
}
