namespace Rollout.Dsl;

/// <summary>How dangerous a rollout is. What rules demand of a plan grows with its class.</summary>
public enum RiskClass
{
    /// <summary>Declared routine; only flags or config; touching nothing critical or sensitive.</summary>
    Routine,

    /// <summary>Flags, config, or code that the rollback answers.</summary>
    Low,

    /// <summary>
    /// Anything that comes back through a repair, every kind but flag, config and code, and code that the rollback does not answer; or low
    /// and touching something critical or sensitive.
    /// </summary>
    Medium,

    /// <summary>
    /// Going back takes the service down, a one-way change, or an emission; or medium and touching something critical or sensitive.
    /// </summary>
    High,

    /// <summary>A one-way change or an emission, touching something critical or sensitive.</summary>
    Critical,
}
