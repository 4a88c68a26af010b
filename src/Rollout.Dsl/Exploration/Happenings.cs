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
    readonly ControlInput[] _people;
    readonly bool _isMeasured;
    readonly bool _mayRollBack;

    public Happenings(RolloutControl control, bool withOverrides)
    {
        _control = control;
        _withOverrides = withOverrides && Course.Rights.MayAnybody(Right.Override);
        _evidence = [.. Course.Stages.Select(stage => EvidenceOf(stage).ToArray())];
        _expiries = [.. Course.Stages.Select(stage => stage.Sheet.Approvals.Select(approval => approval.AfterExpiry ?? Then.RollBack).Distinct().ToArray())];
        _people = [.. PeopleOf()];
        _isMeasured = Course.Sheet.ExposureMeasure is not null;
        _mayRollBack = Course.Rollback.Count > 0 && Course.Rights.MayAnybody(Right.RollBack);
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

    static IEnumerable<ControlInput> EvidenceOf(CourseStage stage)
    {
        var possible = stage.Watches.Aggregate(Signs.None, (signs, watch) => signs | watch.Sign);
        if (possible != Signs.None)
            possible |= Signs.NoData;
        if (stage.HasGate)
            possible |= Signs.GateMet;
        return Loud.Concat(Quiet).Where(signs => (signs & ~possible) == 0).Select(ControlInput.Evidence);
    }

    IEnumerable<ControlInput> PeopleOf()
    {
        if (Course.Rights.MayAnybody(Right.Halt))
            yield return new(InputKind.Halt);
        if (Course.Rights.MayAnybody(Right.Veto))
            yield return new(InputKind.Veto);
        if (Course.Rights.IsAdvancedByPeople)
            yield return new(InputKind.Advance);
        if (_withOverrides)
        {
            yield return new(InputKind.OverrideAdvance);
            yield return new(InputKind.OverrideBreach);
        }
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
        if (Course.Rights.MayAnybody(Right.RollBack))
            inputs.Add(new(InputKind.RollBack));
    }

    void AddUnderWay(ControlState state, List<ControlInput> inputs)
    {
        var stage = Course.Stages[state.Stage];
        inputs.AddRange(_evidence[state.Stage]);
        inputs.AddRange(_people);
        if (state.Phase == Phase.Entering)
        {
            inputs.Add(new(InputKind.ActionDone));
            inputs.Add(new(InputKind.ActionFailed));
        }

        if (stage.PointProgress is not null && !state.Has(ControlFlags.PastPoint))
            inputs.Add(new(InputKind.PointPassed));
        if (_isMeasured)
            inputs.Add(new(InputKind.ExposureExceeded));
        AddSurroundings(state, inputs);
        AddRollBack(state, inputs);
    }

    void AddSurroundings(ControlState state, List<ControlInput> inputs)
    {
        if (_control.WaitsForGrowth(state))
            inputs.Add(new(InputKind.GrowthOpened));
        inputs.Add(new(state.Has(HoldReasons.Incident) ? InputKind.IncidentClosed : InputKind.IncidentOpened));
        if (state.Has(HoldReasons.Halted))
            inputs.Add(new(InputKind.Resume));
        if (state.Has(HoldReasons.Veto))
            inputs.Add(new(InputKind.VetoLifted));
        if (state.Stage + 1 < Course.Stages.Count && Course.Stages[state.Stage + 1] .NeedsApproval)
        {
            if (!state.Has(ControlFlags.Approved))
                inputs.Add(new(InputKind.ApprovalsMet));
            else
                inputs.Add(new(InputKind.ApprovalsVoid));
        }

        inputs.Add(new(InputKind.Superseded));
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
            inputs.Add(new(InputKind.Retry));
        }

        if (state.Procedure != Procedure.Rollback)
            AddRollBack(state, inputs);
    }

    void AddRollBack(ControlState state, List<ControlInput> inputs)
    {
        if (!state.Has(ControlFlags.PastPoint) && _mayRollBack)
            inputs.Add(new(InputKind.RollBack));
        else if (state.Has(ControlFlags.PastPoint) && _withOverrides && Course.Rollback.Count > 0)
            inputs.Add(new(InputKind.OverrideRollBack));
    }
}
