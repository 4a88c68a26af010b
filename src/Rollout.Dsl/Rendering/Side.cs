namespace Rollout.Dsl;

/// <summary>On which side of the fingerprint a fact lies.</summary>
internal enum Side
{
    /// <summary>What the rollout does, or what people agreed that it does: its content counts.</summary>
    Behaviour,

    /// <summary>A sentence whose wording does not count, but whether it was said does.</summary>
    Presence,

    /// <summary>Reasons, names of those who act, records of what was done: nothing of it counts.</summary>
    Prose,
}
