namespace Rollout.Dsl.Decisions;

/// <summary>
/// Why it was decided so. The members stand in the order of precedence: where several hold at once, the first one decides, and what stands
/// below it is not asked.
/// </summary>
public enum DecisionRule
{
    /// <summary>The rollout has ended, and nothing follows an end.</summary>
    Ended,

    /// <summary>A way back that has begun is finished before anything else is asked. Only a person may roll back what is being contained.</summary>
    WayBackGoesOn,

    /// <summary>
    /// A stop-loss or a rollback condition was crossed, or more is exposed than was declared: rolls back before the point of no return and
    /// contains after it. No window, approval, hold or missing reading delays it.
    /// </summary>
    Breach,

    /// <summary>A person who may do so rolls back.</summary>
    RollBackCommand,

    /// <summary>A containment condition was crossed.</summary>
    ContainCondition,

    /// <summary>The exposure of a stage could not be set, or not in time: answered as a breach is.</summary>
    EntryFailed,

    /// <summary>Another release takes the place of this one.</summary>
    Superseded,

    /// <summary>A step-back condition was crossed. A release that has to step back a second time is answered as a breach is.</summary>
    StepBackCondition,
    /// <summary>The stage or the whole rollout has lasted as long as it may: answered as a breach is.</summary>
    TimeLimit,

    /// <summary>A hold has lasted as long as it may: what the stage says follows, and where it says nothing, the answer to a breach.</summary>
    HoldEnded,

    /// <summary>Nobody approved in time: what the approval says follows.</summary>
    ApprovalExpired,

    /// <summary>A person who may override goes on without the gate, with a reason on record.</summary>
    Override,

    /// <summary>Something holds the rollout where it is.</summary>
    Held,

    /// <summary>Not everything is there that the plan asks for before it starts.</summary>
    NotReady,

    /// <summary>The observation is not over.</summary>
    Observing,

    /// <summary>The observation is over, and the gate is not met.</summary>
    GateNotMet,

    /// <summary>The next stage waits for its approvals.</summary>
    ApprovalMissing,

    /// <summary>The plan names who may advance, and nobody did.</summary>
    PersonMissing,

    /// <summary>A window is closed, a freeze is on, the line is stopped, another rollout is in the way, or an announcement has not stood long enough. A rollback is never asked this.</summary>
    GrowthClosed,

    /// <summary>Everything that the plan asks for is there.</summary>
    AllMet,

    /// <summary>Whoever gave the command has no right to, or the command does not fit: it changes nothing.</summary>
    NoRight,
}
