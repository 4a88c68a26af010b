namespace Rollout.Dsl;

/// <summary>Where a change of a schema stands between the old shape and the new one.</summary>
public enum SchemaPhase
{
    /// <summary>The new shape is added beside the old one; both are usable.</summary>
    Expand,

    /// <summary>Data and readers move from the old shape to the new one.</summary>
    Migrate,

    /// <summary>The old shape goes away.</summary>
    Contract,
}
