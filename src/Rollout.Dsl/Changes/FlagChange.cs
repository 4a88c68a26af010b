namespace Rollout.Dsl;

/// <summary>A feature flag, reversible by turning it off.</summary>
public sealed class FlagChange : Change<FlagChange>
{
    internal FlagChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Flag;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new FlagChange(facts, provenance);
}
