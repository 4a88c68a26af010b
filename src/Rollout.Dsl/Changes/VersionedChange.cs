namespace Rollout.Dsl;

/// <summary>What can be said of every change from one version to another.</summary>
/// <typeparam name="TChange">The kind of change.</typeparam>
public abstract class VersionedChange<TChange> : Change<TChange>
    where TChange : VersionedChange<TChange>
{
    private protected VersionedChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while every target carries the new version, and none the old one.</summary>
    /// <returns>The condition.</returns>
    [Says]
    public Condition IsOnEveryTarget() => Parity.Of(this);
}
