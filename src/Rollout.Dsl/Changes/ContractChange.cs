namespace Rollout.Dsl;

/// <summary>A change of what clients and services agree on: an interface, a message, an event.</summary>
public sealed class ContractChange : Change<ContractChange>
{
    internal ContractChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Contract;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ContractChange(facts, provenance);
}
