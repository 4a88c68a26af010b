namespace Rollout.Dsl;

/// <summary>New code, reversible by deploying the old version again.</summary>
public sealed class CodeChange : VersionedChange<CodeChange>
{
    internal CodeChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Code;

    internal override PlanValue With(FactTable facts, Provenance provenance) => new CodeChange(facts, provenance);
}
