namespace Rollout.Dsl;

/// <summary>A trained model in a new version.</summary>
public sealed class ModelChange : VersionedChange<ModelChange>
{
    internal ModelChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Model;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ModelChange(facts, provenance);
}
