namespace Rollout.Dsl;

/// <summary>What must not happen while a stage stays where it is.</summary>
public enum Without
{
    /// <summary>An incident. One voids the clean time of the stage.</summary>
    Incident,
}
