using System;

namespace Rollout.Dsl.Decisions;

/// <summary>What is so, besides the phase and the stage.</summary>
[Flags]
internal enum ControlFlags
{
    None = 0,

    /// <summary>The start conditions were seen to hold.</summary>
    Ready = 1,

    /// <summary>No window, freeze or other rollout forbids growth.</summary>
    MayGrow = 2,

    /// <summary>The next stage has its approvals.</summary>
    Approved = 4,

    /// <summary>A person advanced on what the observation had shown.</summary>
    Advanced = 8,

    /// <summary>The observation window is over.</summary>
    WindowOver = 16,

    /// <summary>The least stay is over.</summary>
    StayOver = 32,

    /// <summary>Every advance condition was seen to hold over the whole window.</summary>
    GateMet = 64,

    /// <summary>The point of no return is passed.</summary>
    PastPoint = 128,

    /// <summary>A breach was seen. It is never unseen.</summary>
    Breached = 256,

    /// <summary>The exposure was taken back once.</summary>
    SteppedBack = 512,

    /// <summary>The harm was contained.</summary>
    Contained = 1024,

    /// <summary>A person went on without the gate.</summary>
    Overridden = 2048,

    /// <summary>The gate counts as met because undecided evidence has an end, and the stage goes on then.</summary>
    GateWaived = 4096,

    /// <summary>The next stage counts as approved because nobody approved in time, and the plan goes on then.</summary>
    ApprovalWaived = 8192,
}
