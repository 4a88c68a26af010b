namespace Rollout.Dsl;

/// <summary>A key, a certificate or a secret that is added or replaced.</summary>
public sealed class CredentialChange : Change<CredentialChange>
{
    internal CredentialChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Credential;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new CredentialChange(facts, provenance);
}
