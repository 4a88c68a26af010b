using System.Collections.Generic;

namespace Rollout.Dsl.Decisions;

/// <summary>
/// What is decided, without times, values and names: a pure function from a state and something that happens to the next state and the
/// moves that lead there. The engine runs it with real times, and the exploration with every order in which times may end.
/// </summary>
internal sealed partial class RolloutControl(Course course)
{
    /// <summary>The holds that void what was observed: after them the window begins anew.</summary>
    const HoldReasons Voiding = HoldReasons.Incident | HoldReasons.Halted | HoldReasons.StopLoss | HoldReasons.GateBroken | HoldReasons.Condition;

    /// <summary>The holds that last until somebody ends them: an override of the gate does not lead past them, and they outlast a step back.</summary>
    const HoldReasons Standing = HoldReasons.Incident | HoldReasons.Halted | HoldReasons.Veto | HoldReasons.StopLoss;

    /// <summary>The holds that follow from the state itself: they are found out anew after everything that happens.</summary>
    const HoldReasons Derived = HoldReasons.Undecided | HoldReasons.Approval | HoldReasons.Person;

    public Course Course { get; } = course;

    /// <summary>Whether something holds that voids what was observed.</summary>
    public static bool IsVoid(ControlState state) => (state.Holds & Voiding) != 0;

    /// <summary>Whether something holds whose time is that of the stage; approvals have a time of their own.</summary>
    public static bool IsHeld(ControlState state) => (state.Holds & ~HoldReasons.Approval) != 0;

    public ControlState Next(ControlState state, ControlInput input, List<ControlMove> moves)
    {
        var next = state;
        if (state.IsEnded)
            moves.Add(Move(next, DecisionKind.Wait, DecisionRule.Ended));
        else if (state.Phase == Phase.Preparing)
            Prepare(ref next, input, moves);
        else if (state.IsUnderWay)
            GoOn(ref next, input, moves);
        else
            GoBack(ref next, input, moves);
        return next;
    }

    /// <summary>The timers that run in a state.</summary>
    public Timers Running(ControlState state)
    {
        var timers = state switch
        {
            { IsEnded: true } or { Phase: Phase.Contained } => Timers.None,
            { Phase: Phase.Preparing } => state.Has(HoldReasons.Approval) ? Timers.Approval : Timers.None,
            { Phase: Phase.NeedsOwner } => MayContain(state) ? Timers.Hold : Timers.None,
            { IsTakingSteps: true } => Timers.Action,
            _ => OfStage(state),
        };
        return Course.Moment is not null && state.Stage >= 0 && !state.IsEnded && !state.Has(ControlFlags.PastPoint) ? timers | Timers.Moment : timers;
    }

    /// <summary>Whether nothing is missing but that exposure may grow.</summary>
    public bool WaitsForGrowth(ControlState state)
    {
        if (state.Has(ControlFlags.MayGrow) || state.Holds != HoldReasons.None)
            return false;
        return state.Phase switch
        {
            Phase.Preparing => state.Has(ControlFlags.Ready) && IsApproved(state),
            Phase.Observing => Missing(state) == DecisionRule.GrowthClosed,
            _ => false,
        };
    }

    Timers OfStage(ControlState state)
    {
        var stage = Course.Stages[state.Stage];
        var timers = Course.Deadline is null ? Timers.None : Timers.Rollout;
        if (state.Phase == Phase.Entering)
            return timers | Timers.Action;
        if (stage.Limit is not null)
            timers |= Timers.Stage;
        if (!state.Has(ControlFlags.WindowOver) && !IsVoid(state))
            timers |= Timers.Window;
        if (!state.Has(ControlFlags.StayOver) && !state.Has(HoldReasons.Incident))
            timers |= Timers.Stay;
        if (IsHeld(state))
            timers |= Timers.Hold;
        if (state.Has(HoldReasons.Approval))
            timers |= Timers.Approval;
        return timers;
    }

    static ControlMove Move(ControlState state, DecisionKind kind, DecisionRule rule) => new(kind, rule, state.Stage, state.Procedure, state.Step);
}
