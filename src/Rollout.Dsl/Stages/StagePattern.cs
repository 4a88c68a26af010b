namespace Rollout.Dsl;

/// <summary>How a stage lets the change act. Where it exposes nobody, the stage is no rung of a ladder.</summary>
public enum StagePattern
{
    /// <summary>The change acts on those who are exposed.</summary>
    Exposing,

    /// <summary>The change runs over data without effect.</summary>
    DryRun,

    /// <summary>The change sees mirrored traffic, and nobody sees its answers.</summary>
    Shadow,

    /// <summary>The change is deployed, and nobody is exposed to it.</summary>
    Dark,

    /// <summary>The change runs in an environment before production.</summary>
    Staging,

    /// <summary>Load is taken from what is changed. Those who carried it are exposed to that.</summary>
    Draining,
}
