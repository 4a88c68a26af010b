using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>When what a late event may answer happened or came about. What happened no later than that does not answer it. A value, copied wherever it is kept.</summary>
internal record struct Marks(Instant Prepared)
{
    /// <summary>Since when the evidence of the stage is there, or the start conditions hold.</summary>
    public Instant? Shown;

    /// <summary>Since when nothing is in the way of an override of the gate.</summary>
    public Instant? Cleared;

    /// <summary>When a halting stop-loss was last told to be crossed, or the gate to be broken.</summary>
    public Instant? Latched;

    /// <summary>When the approvals that are bound to the evidence were last void.</summary>
    public Instant? Voided;

    public Instant? Halted;

    public Instant? Vetoed;

    public Instant? LineStopped;
}
