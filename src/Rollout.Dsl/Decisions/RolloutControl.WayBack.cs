using System.Collections.Generic;

namespace Rollout.Dsl.Decisions;

/// <summary>Rolling back, containing and repairing: what began is finished, and what fails calls a person.</summary>
internal sealed partial class RolloutControl
{
    /// <summary>The answer to a breach: rolling back before the point of no return, containing after it or where there is no rollback.</summary>
    void Retreat(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        if (state.Has(ControlFlags.PastPoint) || Course.Rollback.Count == 0)
            Contain(ref state, rule, moves);
        else
            RollBack(ref state, rule, moves);
    }

    /// <summary>Whether a person rolls back and may: after the point of no return only by overriding it.</summary>
    bool IsRollBack(ControlState state, ControlInput input) => Course.Rollback.Count > 0
        && (input.Kind == InputKind.OverrideRollBack || (input.Kind == InputKind.RollBack && !state.Has(ControlFlags.PastPoint)));

    void RollBack(ref ControlState state, DecisionRule rule, List<ControlMove> moves) =>
        Begin(ref state, Phase.RollingBack, Procedure.Rollback, DecisionKind.RollBack, rule, moves);

    void Contain(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        if (Course.Containment.Count > 0)
            Begin(ref state, Phase.Containing, Procedure.Containment, DecisionKind.Contain, rule, moves);
        else if (state.Has(ControlFlags.PastPoint) && Course.Repairs.Count > 0)
            Begin(ref state, Phase.Repairing, Procedure.Repair, DecisionKind.RepairForward, rule, moves);
        else
            Call(ref state, rule, moves);
    }

    void Begin(ref ControlState state, Phase phase, Procedure procedure, DecisionKind kind, DecisionRule rule, List<ControlMove> moves)
    {
        state.Phase = phase;
        state.Procedure = procedure;
        state.Step = -1;
        state.Holds = HoldReasons.None;
        state.Flags &= ControlFlags.PastPoint | ControlFlags.Breached | ControlFlags.SteppedBack | ControlFlags.Contained | ControlFlags.Overridden;
        moves.Add(Move(state, kind, rule));
        Continue(ref state, moves);
    }

    /// <summary>The next step, those left out that undo what no stage has applied yet.</summary>
    void Continue(ref ControlState state, List<ControlMove> moves)
    {
        var steps = Course.StepsOf(state.Procedure);
        for (state.Step++; state.Step < steps.Count; state.Step++)
        {
            if (steps[state.Step].AppliedFrom <= state.Reached)
            {
                moves.Add(Move(state, DecisionKind.TakeStep, DecisionRule.WayBackGoesOn));
                return;
            }

            moves.Add(Move(state, DecisionKind.SkipStep, DecisionRule.WayBackGoesOn));
        }

        Finish(ref state, moves);
    }

    void Finish(ref ControlState state, List<ControlMove> moves)
    {
        var isContained = state.Procedure == Procedure.Containment;
        if (isContained)
            state.Set(ControlFlags.Contained, true);
        state.Phase = isContained ? Phase.Contained : state.Procedure == Procedure.Rollback ? Phase.RolledBack : Phase.Repaired;
        moves.Add(Move(state, DecisionKind.Finish, DecisionRule.WayBackGoesOn));
        if (isContained && state.Has(ControlFlags.PastPoint) && Course.Repairs.Count > 0)
            Begin(ref state, Phase.Repairing, Procedure.Repair, DecisionKind.RepairForward, DecisionRule.WayBackGoesOn, moves);
    }

    void GoBack(ref ControlState state, ControlInput input, List<ControlMove> moves)
    {
        var isRollBack = IsRollBack(state, input) && state.Procedure != Procedure.Rollback;
        if (input.Kind is InputKind.PointPassed || IsEnd(input, Timers.Moment) || isRollBack)
            Record(ref state, input);
        if (isRollBack)
            RollBack(ref state, DecisionRule.RollBackCommand, moves);
        else if (input.Kind == InputKind.ActionDone && state.Phase != Phase.Contained && state.Step >= 0)
            Resume(ref state, done: true, moves);
        else if (input.Kind == InputKind.Retry && state is { Phase: Phase.NeedsOwner, Step: >= 0 })
            Resume(ref state, done: false, moves);
        else if (state.IsTakingSteps && (input.Kind == InputKind.ActionFailed || IsEnd(input, Timers.Action)))
            Call(ref state, DecisionRule.WayBackGoesOn, moves);
        else if (state.Phase == Phase.NeedsOwner && IsEnd(input, Timers.Hold) && MayContain(state))
            Contain(ref state, DecisionRule.HoldEnded, moves);
        else
            moves.Add(Move(state, DecisionKind.Wait, DecisionRule.WayBackGoesOn));
    }

    /// <summary>Goes on with the procedure: with the next step, or with the same one again.</summary>
    void Resume(ref ControlState state, bool done, List<ControlMove> moves)
    {
        state.Phase = state.Procedure switch
        {
            Procedure.Rollback => Phase.RollingBack,
            Procedure.Containment => Phase.Containing,
            _ => Phase.Repairing,
        };
        state.Step -= done ? 0 : 1;
        Continue(ref state, moves);
    }

    static void Call(ref ControlState state, DecisionRule rule, List<ControlMove> moves)
    {
        state.Phase = Phase.NeedsOwner;
        state.Holds = HoldReasons.None;
        moves.Add(Move(state, DecisionKind.CallOwner, rule));
    }

    /// <summary>Whether a rollback that is stuck can still be answered by a containment.</summary>
    bool MayContain(ControlState state) =>
        state.Procedure == Procedure.Rollback && !state.Has(ControlFlags.Contained) && Course.Containment.Count > 0;
}
