using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>What each event means to the control.</summary>
public sealed partial class DecisionEngine
{
    void Take(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        switch (happened.Kind)
        {
            case EventKind.ExposureMeasured:
                Measure(draft, happened.Share!.Value, decisions);
                break;
            case EventKind.Progressed when PassesPoint(draft, happened.Share!.Value):
                Feed(draft, new(InputKind.PointPassed), null, decisions);
                break;
            case EventKind.Checked:
                Check(draft, happened, decisions);
                break;
            case EventKind.Done or EventKind.Failed or EventKind.LeftOut:
                Report(draft, happened, decisions);
                break;
            case EventKind.IncidentOpened or EventKind.IncidentClosed:
                KeepIncident(draft, happened, decisions);
                break;
            case EventKind.LineStopped or EventKind.LineReleased:
                KeepLine(draft, happened, decisions);
                break;
            case EventKind.OtherStarted or EventKind.OtherCompleted or EventKind.OtherEnded:
                KeepOther(draft, happened, decisions);
                break;
            case EventKind.Superseded:
                Feed(draft, new(InputKind.Superseded), happened.Subject, decisions);
                break;
            case EventKind.Clock or EventKind.Progressed or EventKind.Noted or EventKind.Escalated:
                break;
            default:
                Obey(draft, happened, decisions);
                break;
        }
    }

    /// <summary>More than was declared is a breach; where the plan does not say in numbers what a stage exposes, nothing is compared.</summary>
    void Measure(StateDraft draft, Ratio share, List<Decision> decisions)
    {
        draft.Exposed = share;
        if (draft.Control.IsUnderWay && TolerableExposure(draft.Control) is { } declared && share.Percent > declared)
        {
            Feed(
                draft, new(InputKind.ExposureExceeded),
                $"{share} is exposed, and stage '{_course.Stages[draft.Control.Stage].Sheet.Name}' declares {Wording.Number(declared)} percent", decisions);
        }
    }

    /// <summary>While the exposure goes back to that of an earlier stage, what the stage that is left declares may still be exposed.</summary>
    decimal? TolerableExposure(ControlState state) => state is { Phase: Phase.Entering } && state.Stage < state.Reached
        ? Enumerable.Range(state.Stage, state.Reached - state.Stage + 1).Select(DeclaredExposure).Aggregate((one, other) => one is null || other is null ? null : one > other ? one : other)
        : DeclaredExposure(state.Stage);

    internal decimal? DeclaredExposure(int stage) => _course.Stages[stage].Sheet.ExposesNobody ? 0 : _course.Rungs[stage]?.Percent;

    /// <summary>Which point is passed at a progress stands just before the stage that migrates.</summary>
    bool PassesPoint(StateDraft draft, Ratio progress) =>
        draft.Control.Stage >= 0 && _course.Stages[draft.Control.Stage].PointProgress is { } share && progress.Percent >= share.Percent;

    void Check(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var names = _course.Sheet.StartConditions.Select(condition => condition.ToString()).Concat(_course.Notices.Select(notice => notice.Announcement.ToString())).ToArray();
        var matching = Enumerable.Range(0, names.Length).Where(at => names[at] == happened.Subject).ToArray();
        if (matching.Length == 0)
            Refuse(draft, $"{_course.Plan} does not start on '{happened.Subject}'", decisions);
        foreach (var at in matching)
        {
            var failed = Known(draft.Unfulfilled, at);
            if (happened.Holds != true)
            {
                draft.Fulfilled.Remove(at);
                draft.Announced.Remove(at - _course.Sheet.StartConditions.Count);
                draft.Unfulfilled[at] = Latest(failed, TimeOf(draft, happened));
            }
            else if (Outdated(draft, happened, (failed, "it was seen not to hold")) is { } sentence)
            {
                Refuse(draft, sentence, decisions);
            }
            else
            {
                draft.Fulfilled.Add(at);
            }
        }
    }

    /// <summary>Whether everything holds that the plan asks for before it starts. An incident that is open is known without a report.</summary>
    internal bool IsReady(StateDraft draft) => Enumerable.Range(0, _course.Sheet.StartConditions.Count).All(draft.Fulfilled.Contains);

    void CheckStart(StateDraft draft, List<Decision> decisions)
    {
        if (draft.Control.Phase == Phase.Preparing && IsReady(draft) != draft.Control.Has(ControlFlags.Ready))
        {
            if (IsReady(draft))
                draft.Marks.Shown = draft.Now;
            Feed(draft, new(IsReady(draft) ? InputKind.ReadyMet : InputKind.ReadyLost), null, decisions);
        }
    }

    /// <summary>Reports come late and twice: only that on the action whose outcome is awaited counts.</summary>
    void Report(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (happened.Action != draft.Awaited)
            Refuse(draft, $"The outcome of action {Wording.Plain(happened.Action ?? 0)} is not awaited", decisions);
        else if (happened.Kind == EventKind.LeftOut && _course.StepOf(draft.Control)?.MayBeLeftOut != true)
            Refuse(draft, $"Action {Wording.Plain(draft.Action)} is always needed, so it cannot be left out", decisions);
        else
            Feed(draft, new(happened.Kind == EventKind.Failed ? InputKind.ActionFailed : InputKind.ActionDone), happened.Reason, decisions);
    }

    void KeepLine(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (happened.Kind == EventKind.LineStopped)
            (draft.IsLineStopped, draft.Marks.LineStopped) = (true, Latest(draft.Marks.LineStopped, TimeOf(draft, happened)));
        else if (draft.IsLineStopped && Outdated(draft, happened, (draft.Marks.LineStopped, "every release was stopped")) is { } sentence)
            Refuse(draft, sentence, decisions);
        else
            draft.IsLineStopped = false;
    }

    void KeepOther(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var plan = happened.Subject!;
        var started = Known(draft.Others, plan);
        if (happened.Kind == EventKind.OtherStarted)
        {
            draft.Others[plan] = Latest(started, TimeOf(draft, happened));
        }
        else if (Outdated(draft, happened, (started, "that plan started")) is { } sentence)
        {
            Refuse(draft, sentence, decisions);
        }
        else
        {
            draft.Others.Remove(plan);
            if (happened.Kind == EventKind.OtherCompleted)
                draft.Completed.Add(plan);
        }
    }

    void KeepIncident(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var wasOpen = draft.Incidents.Count > 0;
        var opened = Known(draft.Incidents, happened.Subject!);
        if (happened.Kind == EventKind.IncidentOpened)
            draft.Incidents[happened.Subject!] = Latest(opened, TimeOf(draft, happened));
        else if (Outdated(draft, happened, (opened, "it was opened")) is { } sentence)
            Refuse(draft, sentence, decisions);
        else
            draft.Incidents.Remove(happened.Subject!);
        var isOpen = draft.Incidents.Count > 0;
        if (isOpen != wasOpen)
            Feed(draft, new(isOpen ? InputKind.IncidentOpened : InputKind.IncidentClosed), $"incident {happened.Subject}", decisions);
    }

    void Refuse(StateDraft draft, string sentence, List<Decision> decisions) =>
        decisions.Add(DecisionWords.Refuse(_course, draft, sentence));
}
