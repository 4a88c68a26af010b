namespace Rollout.Dsl;

/// <summary>What kind of thing changes.</summary>
public enum ChangeKind
{
    /// <summary>Deployed code.</summary>
    Code,

    /// <summary>Configuration, including content that is not code.</summary>
    Config,

    /// <summary>A feature flag.</summary>
    Flag,

    /// <summary>The shape of a data store.</summary>
    Schema,

    /// <summary>Stored data.</summary>
    Data,
}
