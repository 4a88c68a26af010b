namespace Rollout.Dsl;

/// <summary>How well a time is known, from worst to best. A time that is computed from others is known no better than the worst of them.</summary>
public enum Confidence
{
    /// <summary>Nobody has said it yet.</summary>
    Open,

    /// <summary>Written down, and not seen.</summary>
    Claimed,

    /// <summary>Kept in a rehearsal that covers it.</summary>
    Measured,

    /// <summary>Held in every course that the rollout can take.</summary>
    Proven,
}
