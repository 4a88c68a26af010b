using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>Everything that can happen in a state: the evidence that the stage can show, the times that run, the people who may act.</summary>
internal sealed class Happenings
{
    static readonly Signs[] Quiet = [Signs.None, Signs.Hold, Signs.NoData, Signs.Hold | Signs.NoData, Signs.Halt, Signs.GateBroken, Signs.GateMet];

    static readonly Signs[] Loud = [Signs.Stop, Signs.Contain, Signs.StepBack];

    static readonly Timers[] Times =
        [Timers.Moment, Timers.Rollout, Timers.Stage, Timers.Hold, Timers.Approval, Timers.Action, Timers.Window, Timers.Stay];

    readonly RolloutControl _control;
    readonly bool _withOverrides;
    readonly ControlInput[][] _evidence;
    readonly Then[][] _expiries;
    readonly bool[] _canExceed;

    public Happenings(RolloutControl control, bool withOverrides)
    {
        _control = control;
        _withOverrides = withOverrides && Course.Rights.MayAnybody(Right.Override);
        _evidence = [.. Course.Stages.Select(stage => EvidenceOf(stage).ToArray())];
        _expiries = [.. Course.Stages.Select(stage => stage.Sheet.Approvals.Select(approval => approval.AfterExpiry ?? Then.RollBack).Distinct().ToArray())];
        _canExceed = [.. Course.Stages.Select(stage => stage.Sheet.ExposesNobody || Course.Rungs[stage.Index]?.Percent < 100)];
    }

    Course Course => _control.Course;

    public void Add(ControlState state, List<ControlInput> inputs)
    {
        inputs.Clear();
        if (state.IsEnded)
            return;
        AddTimes(state, inputs);
        if (state.Phase == Phase.Preparing)
            AddBeforeStart(state, inputs);
        else if (state.IsUnderWay)
            AddUnderWay(state, inputs);
        else
            AddOnWayBack(state, inputs);
    }

    /// <summary>Whether something can happen in a state.</summary>
    public bool Allow(ControlState state, ControlInput input)
    {
        var inputs = new List<ControlInput>();
        Add(state, inputs);
        return inputs.Contains(input);
    }

    static IEnumerable<ControlInput> EvidenceOf(CourseStage stage)
    {
        var possible = stage.Watches.Aggregate(Signs.None, (signs, watch) => signs | watch.Sign);
        if (possible != Signs.None)
            possible |= Signs.NoData;
        if (stage.HasGate)
            possible |= Signs.GateMet;
        return Loud.Concat(Quiet).Where(signs => (signs & ~possible) == 0).Select(ControlInput.Evidence);
    }

    void AddTimes(ControlState state, List<ControlInput> inputs)
    {
        var running = _control.Running(state);
        foreach (var timer in Times)
        {
            if ((running & timer) == 0)
                continue;
            if (timer == Timers.Approval)
                inputs.AddRange(_expiries[state.Stage + 1].Select(ControlInput.Expired));
            else
                inputs.Add(ControlInput.Ended(timer));
        }
    }

    void AddBeforeStart(ControlState state, List<ControlInput> inputs)
    {
        inputs.Add(new(state.Has(ControlFlags.Ready) ? InputKind.ReadyLost : InputKind.ReadyMet));
        AddSurroundings(state, inputs);
        AddRollBack(state, isPlanned: true, inputs);
    }

    void AddUnderWay(ControlState state, List<ControlInput> inputs)
    {
        inputs.AddRange(_evidence[state.Stage]);
        if (state.Phase == Phase.Entering)
        {
            inputs.Add(new(InputKind.ActionDone));
            inputs.Add(new(InputKind.ActionFailed));
        }

        if (Course.Stages[state.Stage].PointProgress is not null && !state.Has(ControlFlags.PastPoint))
            inputs.Add(new(InputKind.PointPassed));
        if (_canExceed[state.Stage])
            inputs.Add(new(InputKind.ExposureExceeded));
        if (Course.Rights.IsAdvancedByPeople && _control.IsEvidenceThere(state))
            inputs.Add(new(InputKind.Advance));
        AddSurroundings(state, inputs);
        AddOverrides(state, inputs);
        AddRollBack(state, Course.Rollback.Count > 0, inputs);
    }

    void AddOverrides(ControlState state, List<ControlInput> inputs)
    {
        if (_withOverrides && _control.InTheWay(state) is null)
            inputs.Add(new(InputKind.OverrideAdvance));
        if (_withOverrides && state.Has(HoldReasons.StopLoss | HoldReasons.GateBroken))
            inputs.Add(new(InputKind.OverrideBreach));
    }

    /// <summary>What goes on around the rollout, and what holds it without being evidence.</summary>
    void AddSurroundings(ControlState state, List<ControlInput> inputs)
    {
        if (_control.WaitsForGrowth(state))
            inputs.Add(new(InputKind.GrowthOpened));
        inputs.Add(new(state.Has(HoldReasons.Incident) ? InputKind.IncidentClosed : InputKind.IncidentOpened));
        AddHold(state, HoldReasons.Halted, Right.Halt, InputKind.Halt, InputKind.Resume, inputs);
        AddHold(state, HoldReasons.Veto, Right.Veto, InputKind.Veto, InputKind.VetoLifted, inputs);
        if (state.Stage + 1 < Course.Stages.Count && Course.Stages[state.Stage + 1].NeedsApproval)
        {
            inputs.Add(new(InputKind.ApprovalsMet));
            inputs.Add(new(InputKind.ApprovalsVoid));
        }

        inputs.Add(new(InputKind.Superseded));
    }

    void AddHold(ControlState state, HoldReasons reason, Right right, InputKind begins, InputKind ends, List<ControlInput> inputs)
    {
        if (state.Has(reason))
            inputs.Add(new(ends));
        else if (Course.Rights.MayAnybody(right))
            inputs.Add(new(begins));
    }

    void AddOnWayBack(ControlState state, List<ControlInput> inputs)
    {
        if (state.IsTakingSteps)
        {
            inputs.Add(new(InputKind.ActionDone));
            inputs.Add(new(InputKind.ActionFailed));
        }
        else if (state is { Phase: Phase.NeedsOwner, Step: >= 0 })
        {
            inputs.Add(new(InputKind.ActionDone));
            if (MayRollBack(state) || Course.Rights.MayAnybody(Right.Override))
                inputs.Add(new(InputKind.Retry));
        }

        if (state.Procedure != Procedure.Rollback)
            AddRollBack(state, Course.Rollback.Count > 0, inputs);
    }

    void AddRollBack(ControlState state, bool isPlanned, List<ControlInput> inputs)
    {
        if (!isPlanned)
            return;
        if (!state.Has(ControlFlags.PastPoint) && MayRollBack(state))
            inputs.Add(new(InputKind.RollBack));
        if (_withOverrides)
            inputs.Add(new(InputKind.OverrideRollBack));
    }

    bool MayRollBack(ControlState state) => Course.Rights.Holders(Right.RollBack, state.Has(ControlFlags.Breached)).Any();
}
