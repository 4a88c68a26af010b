namespace Rollout.Dsl;

/// <summary>New configuration or content, reversible by putting the old version back.</summary>
public sealed class ConfigChange : VersionedChange<ConfigChange>
{
    internal ConfigChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Config;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ConfigChange(facts, provenance);
}
