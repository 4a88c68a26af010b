namespace Rollout.Dsl;

/// <summary>What kind of thing moves the exposure.</summary>
public enum ControlKind
{
    /// <summary>A router of traffic.</summary>
    Router,

    /// <summary>What deploys.</summary>
    Deployer,
}
