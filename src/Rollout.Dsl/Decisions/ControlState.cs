namespace Rollout.Dsl.Decisions;

/// <summary>
/// All that decisions depend on, without times, values and names: of these there are only finitely many, so every course can be explored.
/// A value, copied wherever it is kept.
/// </summary>
internal record struct ControlState
{
    public Phase Phase { get; set; }

    /// <summary>The current stage, counted from 0; -1 before the first one is entered.</summary>
    public int Stage { get; set; }

    /// <summary>The furthest stage that was entered.</summary>
    public int Reached { get; set; }

    /// <summary>The procedure that is under way, or during which a person was called.</summary>
    public Procedure Procedure { get; set; }

    /// <summary>The step of the procedure, counted from 0; -1 before the first one.</summary>
    public int Step { get; set; }

    public HoldReasons Holds { get; set; }

    public ControlFlags Flags { get; set; }

    public static ControlState Initial => new() { Stage = -1, Reached = -1, Step = -1 };

    public readonly bool Has(ControlFlags flag) => (Flags & flag) != 0;

    public readonly bool Has(HoldReasons reason) => (Holds & reason) != 0;

    /// <summary>Whether a stage is entered or observed.</summary>
    public readonly bool IsUnderWay => Phase is Phase.Entering or Phase.Observing;

    /// <summary>Whether nothing changes any more, whatever happens.</summary>
    public readonly bool IsEnded => Phase is Phase.Completed or Phase.RolledBack or Phase.Repaired or Phase.Superseded or Phase.Withdrawn;

    public readonly bool IsTakingSteps => Phase is Phase.RollingBack or Phase.Containing or Phase.Repairing;

    public void Set(ControlFlags flag, bool value) => Flags = value ? Flags | flag : Flags & ~flag;

    public void Set(HoldReasons reason, bool value) => Holds = value ? Holds | reason : Holds & ~reason;
}
