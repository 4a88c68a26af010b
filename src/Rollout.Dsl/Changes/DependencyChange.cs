namespace Rollout.Dsl;

/// <summary>Something of a third party in a new version.</summary>
public sealed class DependencyChange : VersionedChange<DependencyChange>
{
    internal DependencyChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Dependency;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new DependencyChange(facts, provenance);
}
