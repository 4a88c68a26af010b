namespace Rollout.Dsl;

/// <summary>What else acts on the target of a rollout.</summary>
public enum ActorKind
{
    /// <summary>It adds and removes capacity.</summary>
    Autoscaler,

    /// <summary>It installs newer versions by itself.</summary>
    AutoUpdate,

    /// <summary>It puts configuration back to what it holds for right.</summary>
    ConfigurationManagement,
}
