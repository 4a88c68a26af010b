namespace Rollout.Dsl;

/// <summary>A change of what the service runs on: hosts, networks, clusters.</summary>
public sealed class InfrastructureChange : Change<InfrastructureChange>
{
    internal InfrastructureChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Infrastructure;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new InfrastructureChange(facts, provenance);
}
