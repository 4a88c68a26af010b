using System;

namespace Rollout.Dsl.Decisions;

/// <summary>What the evidence of a stage comes down to.</summary>
[Flags]
internal enum Signs
{
    None = 0,

    /// <summary>Every advance condition is healthy over the whole window.</summary>
    GateMet = 1,

    /// <summary>An advance condition was seen broken.</summary>
    GateBroken = 2,

    /// <summary>A signal that the stage is judged by has no data.</summary>
    NoData = 4,

    /// <summary>A hold condition holds.</summary>
    Hold = 8,

    /// <summary>A halting stop-loss was crossed.</summary>
    Halt = 16,

    /// <summary>A step-back condition was crossed.</summary>
    StepBack = 32,

    /// <summary>A containment condition was crossed.</summary>
    Contain = 64,

    /// <summary>A stop-loss or a rollback condition was crossed.</summary>
    Stop = 128,
}
