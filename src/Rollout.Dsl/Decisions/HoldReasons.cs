using System;

namespace Rollout.Dsl.Decisions;

/// <summary>Why a rollout stays where it is. Several reasons may hold it at once; it goes on when none is left.</summary>
[Flags]
public enum HoldReasons
{
    /// <summary>Nothing holds it.</summary>
    None = 0,

    /// <summary>An incident is open. It voids the clean time of the stage.</summary>
    Incident = 1,

    /// <summary>A person halted it.</summary>
    Halted = 2,

    /// <summary>A person forbade the next advance.</summary>
    Veto = 4,

    /// <summary>A halting stop-loss was crossed. Only an override ends this.</summary>
    StopLoss = 8,

    /// <summary>A hold condition holds.</summary>
    Condition = 16,

    /// <summary>A signal that the stage is judged by has no data.</summary>
    NoData = 32,

    /// <summary>An advance condition was seen broken. Only an override ends this.</summary>
    GateBroken = 64,

    /// <summary>The observation is over, and the evidence shows neither health nor harm.</summary>
    Undecided = 128,

    /// <summary>The next stage waits for its approvals.</summary>
    Approval = 256,

    /// <summary>The plan names who may advance, and nobody did.</summary>
    Person = 512,
}
