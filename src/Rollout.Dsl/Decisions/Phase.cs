namespace Rollout.Dsl.Decisions;

/// <summary>Where in its life a rollout is.</summary>
public enum Phase
{
    /// <summary>Nobody is exposed: the rollout waits for its start conditions, its window and its approvals.</summary>
    Preparing,

    /// <summary>The exposure of a stage is being set.</summary>
    Entering,

    /// <summary>A stage is observed.</summary>
    Observing,

    /// <summary>The steps of the rollback are taken, one after another.</summary>
    RollingBack,

    /// <summary>The steps of the containment are taken, one after another.</summary>
    Containing,

    /// <summary>The harm is contained, and the forward repairs are made, one after another.</summary>
    Repairing,

    /// <summary>A step of the way back failed or took too long, or there is no way back: a person has to act.</summary>
    NeedsOwner,

    /// <summary>The last stage met its gate. An end.</summary>
    Completed,

    /// <summary>Every step of the rollback is done. An end.</summary>
    RolledBack,

    /// <summary>The harm is limited and nothing more is planned. A person may still roll back.</summary>
    Contained,

    /// <summary>What could not be undone was repaired forward. An end.</summary>
    Repaired,

    /// <summary>Another release took the place of this one. An end.</summary>
    Superseded,

    /// <summary>The rollout was called off before anybody was exposed. An end.</summary>
    Withdrawn,
}
