using System.Collections.Generic;

namespace Rollout.Dsl.Decisions;

/// <summary>While a stage is entered or observed: the order of precedence, from top to bottom.</summary>
internal sealed partial class RolloutControl
{
    void GoOn(ref ControlState state, ControlInput input, List<ControlMove> moves)
    {
        var before = state.Holds;
        Record(ref state, input);
        if (MustLeave(ref state, input, moves))
            return;
        state.Holds &= ~Derived;
        var rule = state.Holds != HoldReasons.None ? DecisionRule.Held : state.Phase == Phase.Observing ? Missing(state) : DecisionRule.Observing;
        state.Set(HoldReasons.Undecided, rule == DecisionRule.GateNotMet);
        state.Set(HoldReasons.Approval, rule == DecisionRule.ApprovalMissing);
        state.Set(HoldReasons.Person, rule == DecisionRule.PersonMissing);
        if (rule == DecisionRule.AllMet)
            Leave(ref state, rule, moves);
        else if (state.Holds == HoldReasons.None && before != HoldReasons.None)
            moves.Add(Move(state, DecisionKind.Resume, rule));
        else if (state.Holds != before && state.Holds != HoldReasons.None)
            moves.Add(Move(state, DecisionKind.Hold, rule));
        else
            moves.Add(Move(state, DecisionKind.Wait, rule));
    }

    /// <summary>What takes the rollout out of the stage whatever holds it there.</summary>
    bool MustLeave(ref ControlState state, ControlInput input, List<ControlMove> moves)
    {
        if ((input.Signs & Signs.Stop) != 0 || input.Kind == InputKind.ExposureExceeded)
            Retreat(ref state, DecisionRule.Breach, moves);
        else if (IsRollBack(state, input))
            RollBack(ref state, DecisionRule.RollBackCommand, moves);
        else if ((input.Signs & Signs.Contain) != 0)
            Contain(ref state, DecisionRule.ContainCondition, moves);
        else if (state.Phase == Phase.Entering && (input.Kind == InputKind.ActionFailed || IsEnd(input, Timers.Action)))
            Retreat(ref state, DecisionRule.EntryFailed, moves);
        else if (input.Kind == InputKind.Superseded)
            End(ref state, Phase.Superseded, DecisionKind.Supersede, DecisionRule.Superseded, moves);
        else if ((input.Signs & Signs.StepBack) != 0)
            StepBack(ref state, DecisionRule.StepBackCondition, moves);
        else if (IsEnd(input, Timers.Stage) || IsEnd(input, Timers.Rollout))
            Retreat(ref state, DecisionRule.TimeLimit, moves);
        else if (IsEnd(input, Timers.Hold) && IsHeld(state))
            return Follows(ref state, Course.Stages[state.Stage].IfUndecided, DecisionRule.HoldEnded, moves);
        else if (IsEnd(input, Timers.Approval) && state.Has(HoldReasons.Approval))
            return Follows(ref state, input.Then, DecisionRule.ApprovalExpired, moves);
        else if (input.Kind == InputKind.OverrideAdvance && InTheWay(state) is null)
            Leave(ref state, DecisionRule.Override, moves);
        else
            return false;
        return true;
    }

    /// <summary>
    /// What a wait ends in. Going on stands in for what was waited for and for nothing else: it never leads past an incident, a halt, a
    /// signal without data or a broken gate, which end as they do where the plan says nothing.
    /// </summary>
    bool Follows(ref ControlState state, Then? then, DecisionRule rule, List<ControlMove> moves)
    {
        if (then == Then.Advance && (state.Holds & ~Derived) == 0)
        {
            state.Set(state.Holds == HoldReasons.Undecided ? ControlFlags.GateWaived : state.Holds == HoldReasons.Person ? ControlFlags.Advanced : ControlFlags.ApprovalWaived, true);
            return false;
        }

        if (then == Then.Contain)
            Contain(ref state, rule, moves);
        else if (then == Then.StepBack)
            StepBack(ref state, rule, moves);
        else
            Retreat(ref state, rule, moves);
        return true;
    }

    /// <summary>
    /// What an override of the gate does not stand in for, or null where it leads on: an incident, a halt, a veto, a crossed stop-loss, the
    /// approvals of the next stage, and whatever forbids growth.
    /// </summary>
    public DecisionRule? InTheWay(ControlState state) =>
        state.Phase != Phase.Observing ? DecisionRule.Observing
        : (state.Holds & Standing) != 0 ? DecisionRule.Held
        : IsLast(state) ? null
        : !IsApproved(state) ? DecisionRule.ApprovalMissing
        : state.Has(ControlFlags.MayGrow) ? null : DecisionRule.GrowthClosed;

    /// <summary>Whether the observation is over and showed what the gate asks for.</summary>
    public bool IsEvidenceThere(ControlState state) => state.Phase == Phase.Observing && !IsVoid(state) && Missing(state) is not (DecisionRule.Observing or DecisionRule.GateNotMet);

    /// <summary>The first thing that is missing before the stage can be left.</summary>
    DecisionRule Missing(ControlState state)
    {
        var stage = Course.Stages[state.Stage];
        if (!state.Has(ControlFlags.WindowOver) || !state.Has(ControlFlags.StayOver))
            return DecisionRule.Observing;
        if (stage.HasGate && !state.Has(ControlFlags.GateMet | ControlFlags.GateWaived))
            return DecisionRule.GateNotMet;
        if (IsLast(state))
            return DecisionRule.AllMet;
        if (!IsApproved(state))
            return DecisionRule.ApprovalMissing;
        if (Course.Rights.IsAdvancedByPeople && !state.Has(ControlFlags.Advanced))
            return DecisionRule.PersonMissing;
        return state.Has(ControlFlags.MayGrow) ? DecisionRule.AllMet : DecisionRule.GrowthClosed;
    }

    void Leave(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        if (rule == DecisionRule.Override)
        {
            state.Set(ControlFlags.Overridden, true);
            state.Set(HoldReasons.GateBroken, false);
        }

        if (IsLast(state))
            End(ref state, Phase.Completed, DecisionKind.Complete, rule, moves);
        else
            Enter(ref state, state.Stage + 1, DecisionKind.Advance, rule, moves);
    }

    /// <summary>Whether the next stage has the approvals that it asks for, or goes without them.</summary>
    bool IsApproved(ControlState state) => !Course.Stages[state.Stage + 1].NeedsApproval || state.Has(ControlFlags.Approved | ControlFlags.ApprovalWaived);

    bool IsLast(ControlState state) => state.Stage == Course.Stages.Count - 1;

    /// <summary>Sets the exposure of a stage. Evidence, approvals and holds belong to the stage that is left, but for the holds that somebody has to end.</summary>
    void Enter(ref ControlState state, int stage, DecisionKind kind, DecisionRule rule, List<ControlMove> moves)
    {
        state.Phase = Phase.Entering;
        state.Stage = stage;
        state.Reached = System.Math.Max(state.Reached, stage);
        state.Holds &= Standing | HoldReasons.GateBroken;
        state.Flags &= ~(ControlFlags.Approved | ControlFlags.ApprovalWaived | ControlFlags.Advanced | ControlFlags.WindowOver | ControlFlags.StayOver | ControlFlags.GateMet | ControlFlags.GateWaived);
        if (Course.Stages[stage].IsPastPoint)
            state.Set(ControlFlags.PastPoint, true);
        moves.Add(Move(state, kind, rule));
    }

    /// <summary>Reduces the exposure, once in a release and never back over the point of no return.</summary>
    void StepBack(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        var target = Course.StepBackFrom(state.Stage);
        if (target < 0 || state.Has(ControlFlags.SteppedBack) || (state.Has(ControlFlags.PastPoint) && !Course.Stages[target].IsPastPoint))
        {
            Retreat(ref state, rule, moves);
            return;
        }

        state.Set(ControlFlags.SteppedBack, true);
        Enter(ref state, target, DecisionKind.StepBack, rule, moves);
    }

    static void End(ref ControlState state, Phase phase, DecisionKind kind, DecisionRule rule, List<ControlMove> moves)
    {
        state.Phase = phase;
        state.Holds = HoldReasons.None;
        moves.Add(Move(state, kind, rule));
    }
}
