using System.Collections.Generic;

namespace Rollout.Dsl.Decisions;

/// <summary>Before anybody is exposed.</summary>
internal sealed partial class RolloutControl
{
    void Prepare(ref ControlState state, ControlInput input, List<ControlMove> moves)
    {
        Record(ref state, input);
        if (input.Kind is InputKind.ReadyMet or InputKind.ReadyLost)
            state.Set(ControlFlags.Ready, input.Kind == InputKind.ReadyMet);
        if (input.Kind is InputKind.RollBack or InputKind.OverrideRollBack || (IsEnd(input, Timers.Approval) && input.Then != Then.Advance))
            Withdraw(ref state, input.Kind == InputKind.TimerEnded ? DecisionRule.ApprovalExpired : DecisionRule.RollBackCommand, moves);
        else if (input.Kind == InputKind.Superseded)
            Withdraw(ref state, DecisionRule.Superseded, moves);
        else
            Start(ref state, input, moves);
    }

    void Start(ref ControlState state, ControlInput input, List<ControlMove> moves)
    {
        if (IsEnd(input, Timers.Approval))
            state.Set(ControlFlags.ApprovalWaived, true);
        state.Set(HoldReasons.Approval, state.Has(ControlFlags.Ready) && !IsApproved(state));
        if ((state.Holds & ~Derived) != 0)
            moves.Add(Move(state, DecisionKind.Wait, DecisionRule.Held));
        else if (!state.Has(ControlFlags.Ready))
            moves.Add(Move(state, DecisionKind.Wait, DecisionRule.NotReady));
        else if (!IsApproved(state))
            moves.Add(Move(state, DecisionKind.Wait, DecisionRule.ApprovalMissing));
        else if (!state.Has(ControlFlags.MayGrow))
            moves.Add(Move(state, DecisionKind.Wait, DecisionRule.GrowthClosed));
        else
            Enter(ref state, 0, DecisionKind.Start, DecisionRule.AllMet, moves);
    }

    static void Withdraw(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        state.Phase = Phase.Withdrawn;
        moves.Add(Move(state, DecisionKind.Withdraw, rule));
    }
}
