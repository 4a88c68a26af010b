namespace Rollout.Dsl.Decisions;

/// <summary>What happened to a rollout.</summary>
public enum EventKind
{
    /// <summary>Time went by.</summary>
    Clock,

    /// <summary>A verdict on a condition was reached.</summary>
    Observed,

    /// <summary>The share that is really exposed was measured.</summary>
    ExposureMeasured,

    /// <summary>How far the migration of the stage has come was reported.</summary>
    Progressed,

    /// <summary>A start condition was seen to hold or not to, or an early announcement to have stood long enough or not.</summary>
    Checked,

    /// <summary>An action that was decided is done.</summary>
    Done,

    /// <summary>An action that was decided failed.</summary>
    Failed,

    /// <summary>A step was found not to be needed.</summary>
    LeftOut,

    /// <summary>A person approved the next stage.</summary>
    Approved,

    /// <summary>A person took an approval back.</summary>
    ApprovalWithdrawn,

    /// <summary>A person advanced.</summary>
    Advanced,

    /// <summary>A person halted the rollout.</summary>
    Halted,

    /// <summary>A person forbade the next advance.</summary>
    Vetoed,

    /// <summary>A person took a halt or a veto back.</summary>
    Resumed,

    /// <summary>A person rolled back.</summary>
    RolledBack,

    /// <summary>A person overrode.</summary>
    Overridden,

    /// <summary>A person has the step that failed taken again.</summary>
    Retried,

    /// <summary>An incident was opened.</summary>
    IncidentOpened,

    /// <summary>An incident was closed.</summary>
    IncidentClosed,

    /// <summary>Every release was stopped.</summary>
    LineStopped,

    /// <summary>Releases may go on.</summary>
    LineReleased,

    /// <summary>Another plan started.</summary>
    OtherStarted,

    /// <summary>Another plan was completed.</summary>
    OtherCompleted,

    /// <summary>Another plan ended without being completed.</summary>
    OtherEnded,

    /// <summary>Another release took the place of this one.</summary>
    Superseded,

    /// <summary>A person saw something. It decides nothing.</summary>
    Noted,

    /// <summary>A person was called. It decides nothing.</summary>
    Escalated,
}
