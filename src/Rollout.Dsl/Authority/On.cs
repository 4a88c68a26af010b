namespace Rollout.Dsl;

/// <summary>The reason for which a role may roll back.</summary>
public enum On
{
    /// <summary>A stop-loss was crossed: for when the automation that acts on it is down.</summary>
    StopLoss,

    /// <summary>Any reason, including the judgment that something feels wrong.</summary>
    AnyReason,
}
