namespace Rollout.Dsl;

/// <summary>A change of who may do what.</summary>
public sealed class SecurityPolicyChange : Change<SecurityPolicyChange>
{
    internal SecurityPolicyChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.SecurityPolicy;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new SecurityPolicyChange(facts, provenance);
}
