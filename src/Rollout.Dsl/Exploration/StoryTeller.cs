using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>Tells a course in the words of the plan: what happens, what is decided, and only what changes.</summary>
internal sealed class StoryTeller(Course course)
{
    readonly Course _course = course;

    public StoryStep Tell(ControlState before, ControlState after, ControlInput input, bool isClosed, ControlMove[] moves)
    {
        var watch = WatchOf(before, input);
        var happened = Happened(before, input, watch) + (isClosed ? ", while nothing may grow" : "");
        return new(happened, Decided(moves), Changed(before, after), Place(before, after, moves, watch));
    }

    string Happened(ControlState state, ControlInput input, Watch? watch) => input.Kind switch
    {
        InputKind.Evidence => Evidence(state, input.Signs, watch),
        InputKind.TimerEnded => Ended(state, input),
        InputKind.GrowthOpened => "the exposure may grow again",
        InputKind.GrowthClosed => "nothing may grow",
        InputKind.ReadyMet => "everything is ready",
        InputKind.ReadyLost => "a start condition holds no longer",
        InputKind.ApprovalsMet => "the approvals are there",
        InputKind.ApprovalsVoid => "an approval is void",
        InputKind.IncidentOpened => "an incident is opened",
        InputKind.IncidentClosed => "the incident is closed",
        InputKind.ExposureExceeded => "more is exposed than the stage declares",
        InputKind.PointPassed => "the migration passes the point of no return",
        InputKind.ActionDone => state.Phase == Phase.Entering ? "the exposure is set" : $"'{Step(state)}' is done",
        InputKind.ActionFailed => state.Phase == Phase.Entering ? "the exposure cannot be set" : $"'{Step(state)}' fails",
        InputKind.Superseded => "another release takes over",
        InputKind.Halt => "a person halts",
        InputKind.Resume => "a person resumes",
        InputKind.Veto => "a person forbids the next advance",
        InputKind.VetoLifted => "a person takes the veto back",
        InputKind.Advance => "a person advances",
        InputKind.RollBack => "a person rolls back",
        InputKind.OverrideAdvance => "a person goes on without the gate",
        InputKind.OverrideRollBack => "a person rolls back past the point of no return",
        InputKind.OverrideBreach => "a person lets a breach count as seen",
        _ => "a person has the step taken again",
    };

    static string Evidence(ControlState state, Signs signs, Watch? watch) => signs switch
    {
        Signs.GateMet => "the gate is met over the whole window",
        Signs.None => "the evidence shows neither health nor harm",
        _ when watch is null || (signs & Signs.NoData) != 0 => "data are missing",
        Signs.GateBroken => $"'{watch.Name}' is broken",
        _ => $"'{watch.Name}'",
    };

    string Ended(ControlState state, ControlInput input)
    {
        var stage = state.Stage < 0 ? null : _course.Stages[state.Stage];
        return input.Timer switch
        {
            Timers.Window => stage!.Window == Duration.Zero ? "the peak is over" : $"the observation of {Wording.Time(stage.Window)} is over",
            Timers.Stay => $"the stay of {Wording.Time(stage!.Stay)} without an incident is over",
            Timers.Hold when state.Phase == Phase.NeedsOwner => "24 hours go by and nobody acts",
            Timers.Hold => $"the stage was held for {Wording.Time(stage!.HoldLimit)}",
            Timers.Stage => $"the stage has lasted {Wording.Time(stage!.Limit!.Value)}",
            Timers.Rollout => $"the rollout has lasted {Wording.Time(_course.Deadline!.Value)}",
            Timers.Approval => "nobody approves in time",
            Timers.Action => state.Phase == Phase.Entering ? "the exposure is not set in time" : $"'{Step(state)}' takes too long",
            _ => $"it is {Wording.Moment(_course.Moment!.Value)}",
        };
    }

    string Step(ControlState state) => _course.StepOf(state)?.Sheet.Action ?? "the step";

    string Decided(ControlMove[] moves)
    {
        var told = moves.Where(move => move.Kind != DecisionKind.Wait).Select(Decided).ToArray();
        return told.Length == 0 ? "wait" : string.Join(", ", told);
    }

    string Decided(ControlMove move) => move.Kind switch
    {
        DecisionKind.Start or DecisionKind.Advance or DecisionKind.StepBack => $"{Verb(move.Kind)} '{_course.Stages[move.Stage].Sheet.Name}'",
        DecisionKind.TakeStep => $"'{_course.StepsOf(move.Procedure)[move.Step].Sheet.Action}'",
        DecisionKind.SkipStep => $"leave out '{_course.StepsOf(move.Procedure)[move.Step].Sheet.Action}'",
        _ => Verb(move.Kind),
    };

    static string Verb(DecisionKind kind) => kind switch
    {
        DecisionKind.Start => "start with",
        DecisionKind.Advance => "advance to",
        DecisionKind.StepBack => "step back to",
        DecisionKind.RollBack => "roll back",
        DecisionKind.Contain => "contain",
        DecisionKind.RepairForward => "repair forward",
        DecisionKind.CallOwner => "call the owner",
        DecisionKind.Supersede => "make way",
        DecisionKind.Finish => "end",
        var other => other.ToString().ToLowerInvariant(),
    };

    string Changed(ControlState before, ControlState after)
    {
        var changes = new List<string>();
        if (after.Stage != before.Stage)
            changes.Add($"exposure {_course.Stages[after.Stage].Sheet.ExposureText}");
        else if (after.Phase == Phase.RolledBack)
            changes.Add("nobody is exposed");
        if (after.Holds != before.Holds && after.Holds != HoldReasons.None)
            changes.Add($"held by {DecisionWords.HoldWord(after.Holds)}");
        if (after.Has(ControlFlags.PastPoint) && !before.Has(ControlFlags.PastPoint))
            changes.Add("past the point of no return");
        return string.Join(", ", changes);
    }

    Watch? WatchOf(ControlState state, ControlInput input) => input.Kind == InputKind.Evidence && state.Stage >= 0
        ? _course.Stages[state.Stage].Watches.FirstOrDefault(watch => (watch.Sign & input.Signs) != 0)
        : null;

    SourcePlace? Place(ControlState before, ControlState after, ControlMove[] moves, Watch? watch)
    {
        var step = moves.Where(move => move.Kind == DecisionKind.TakeStep).Select(move => _course.StepsOf(move.Procedure)[move.Step].Step).FirstOrDefault();
        var stage = after.Stage >= 0 ? _course.Stages[after.Stage].Stage : null;
        return new[] { step, watch?.Said, stage, before.Stage >= 0 ? _course.Stages[before.Stage].Stage : null, _course.Plan }
            .OfType<PlanValue>().Select(value => value.Provenance.Made).OfType<Origin>()
            .Select(made => new SourcePlace(Origin.NameOf(made.File), made.Line)).FirstOrDefault();
    }
}
