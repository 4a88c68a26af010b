using System;

namespace Rollout.Dsl.Decisions;

/// <summary>What a rollout measures time for.</summary>
[Flags]
internal enum Timers
{
    None = 0,

    /// <summary>The observation window with its settling time and its peaks. It starts again after a hold that voids evidence.</summary>
    Window = 1,

    /// <summary>The least stay without an incident. An incident starts it again.</summary>
    Stay = 2,

    /// <summary>The time that a stage may be held, all its holds together. It runs while something holds it.</summary>
    Hold = 4,

    /// <summary>The longest time of a stage, holds included.</summary>
    Stage = 8,

    /// <summary>The longest time of the whole rollout.</summary>
    Rollout = 16,

    /// <summary>The time for the approvals of the next stage, from when they are asked for.</summary>
    Approval = 32,

    /// <summary>The time for setting an exposure or taking a step.</summary>
    Action = 64,

    /// <summary>The instant at which a point of no return is passed.</summary>
    Moment = 128,
}
