namespace Rollout.Dsl.Decisions;

/// <summary>What is remembered of something that happens, before anything is decided.</summary>
internal sealed partial class RolloutControl
{
    void Record(ref ControlState state, ControlInput input)
    {
        var wasVoid = IsVoid(state);
        switch (input.Kind)
        {
            case InputKind.Evidence when state.IsUnderWay:
                Judge(ref state, input.Signs);
                break;
            case InputKind.TimerEnded:
                Elapse(ref state, input.Timer);
                break;
            case InputKind.GrowthOpened or InputKind.GrowthClosed:
                state.Set(ControlFlags.MayGrow, input.Kind == InputKind.GrowthOpened);
                break;
            case InputKind.ApprovalsMet or InputKind.ApprovalsVoid:
                state.Set(ControlFlags.Approved, input.Kind == InputKind.ApprovalsMet);
                state.Set(ControlFlags.ApprovalWaived, false);
                break;
            case InputKind.IncidentOpened or InputKind.IncidentClosed:
                state.Set(HoldReasons.Incident, input.Kind == InputKind.IncidentOpened);
                if (state.Has(HoldReasons.Incident) && state.Phase == Phase.Observing)
                    StayAnew(ref state);
                break;
            case InputKind.ExposureExceeded:
                state.Set(ControlFlags.Breached, true);
                break;
            case InputKind.PointPassed:
                state.Set(ControlFlags.PastPoint, true);
                break;
            case InputKind.ActionDone when state.Phase == Phase.Entering:
                Observe(ref state);
                break;
            case InputKind.Advance when IsEvidenceThere(state):
                state.Set(ControlFlags.Advanced, true);
                break;
            default:
                Obey(ref state, input.Kind);
                break;
        }

        if (!wasVoid && IsVoid(state))
            Void(ref state);
    }

    static void Obey(ref ControlState state, InputKind kind)
    {
        switch (kind)
        {
            case InputKind.Halt:
                state.Set(HoldReasons.Halted, true);
                break;
            case InputKind.Veto:
                state.Set(HoldReasons.Veto, true);
                break;
            case InputKind.Resume:
                state.Set(HoldReasons.Halted, false);
                break;
            case InputKind.VetoLifted:
                state.Set(HoldReasons.Veto, false);
                break;
            case InputKind.OverrideBreach:
                state.Set(HoldReasons.StopLoss | HoldReasons.GateBroken, false);
                state.Set(ControlFlags.Overridden, true);
                break;
            case InputKind.OverrideRollBack:
                state.Set(ControlFlags.Overridden, true);
                break;
        }
    }

    void Observe(ref ControlState state)
    {
        state.Phase = Phase.Observing;
        StayAnew(ref state);
        Void(ref state);
    }

    void StayAnew(ref ControlState state) => state.Set(ControlFlags.StayOver, !Course.Stages[state.Stage].HasStay);

    /// <summary>A stage without a window has nothing to wait for, only new evidence.</summary>
    void Void(ref ControlState state)
    {
        if (state.Phase != Phase.Observing)
            return;
        state.Set(ControlFlags.WindowOver, !Course.Stages[state.Stage].HasWindow);
        state.Flags &= ~(ControlFlags.GateMet | ControlFlags.GateWaived | ControlFlags.Advanced);
    }

    static void Judge(ref ControlState state, Signs signs)
    {
        state.Set(HoldReasons.Condition, (signs & Signs.Hold) != 0);
        state.Set(HoldReasons.NoData, (signs & Signs.NoData) != 0);
        if ((signs & Signs.Halt) != 0)
            state.Set(HoldReasons.StopLoss, true);
        if ((signs & Signs.GateBroken) != 0)
            state.Set(HoldReasons.GateBroken, true);
        if ((signs & (Signs.Stop | Signs.Halt | Signs.Contain)) != 0)
            state.Set(ControlFlags.Breached, true);
        state.Set(ControlFlags.GateMet, (signs & (Signs.GateMet | Signs.NoData | Signs.GateBroken)) == Signs.GateMet);
    }

    static void Elapse(ref ControlState state, Timers timer)
    {
        switch (timer)
        {
            case Timers.Window:
                state.Set(ControlFlags.WindowOver, true);
                break;
            case Timers.Stay:
                state.Set(ControlFlags.StayOver, true);
                break;
            case Timers.Moment:
                state.Set(ControlFlags.PastPoint, true);
                break;
        }
    }

    static bool IsEnd(ControlInput input, Timers timer) => input.Kind == InputKind.TimerEnded && input.Timer == timer;
}
