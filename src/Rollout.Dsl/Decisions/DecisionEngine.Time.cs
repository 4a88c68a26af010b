using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>Real times: since when what runs, until when, and what ends first.</summary>
public sealed partial class DecisionEngine
{
    /// <summary>How long a person, or an action without a bound, is waited for.</summary>
    static Duration Patience => Duration.FromHours(24);

    /// <summary>
    /// The next time at which something may follow although nothing happens, or null. Then the engine wants to be told of the clock. Verdicts
    /// on what happened until then are told before that, and with this time: a verdict that comes later finds what ended without it.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <returns>The time, not before that of the state.</returns>
    /// <exception cref="ArgumentNullException">The state is null.</exception>
    public Instant? NextDue(RolloutState state)
    {
        var draft = (state ?? throw new ArgumentNullException(nameof(state))).Content;
        var times = StaleTimes(draft);
        if (!draft.Control.Has(ControlFlags.MayGrow) && !draft.IsLineStopped && !draft.Control.IsEnded)
            times = times.Concat(new[] { NextGrowth(draft) }.OfType<Instant>());
        if ((draft.HasNews && draft.Control.IsUnderWay) || HasToTell(draft))
            return draft.Now;
        return times.Where(time => time > draft.Now).Concat(Ends(draft).Select(end => Instant.Max(end.At, draft.Now))).Select(time => (Instant?)time).Min();
    }

    /// <summary>The times that run, each with its end, in the order in which they end; of those that end at once the most cautious first.</summary>
    internal IEnumerable<(Timers Timer, Instant At)> Ends(StateDraft draft)
    {
        var running = _control.Running(draft.Control);
        return Order.Where(timer => (running & timer) != 0)
            .Select(timer => (timer, At: End(draft, timer)))
            .Where(end => end.At is not null)
            .Select(end => (end.timer, end.At!.Value))
            .OrderBy(end => end.Value);
    }

    static Timers[] Order => [Timers.Moment, Timers.Action, Timers.Rollout, Timers.Stage, Timers.Hold, Timers.Approval, Timers.Window, Timers.Stay];

    Instant? End(StateDraft draft, Timers timer)
    {
        var stage = draft.Control.Stage < 0 ? null : _course.Stages[draft.Control.Stage];
        return timer switch
        {
            Timers.Moment => _course.Moment,
            Timers.Rollout => draft.StartedAt + _course.Deadline,
            Timers.Stage => draft.EnteredAt + stage?.Limit,
            Timers.Hold when draft.Control.Phase == Phase.NeedsOwner => draft.HeldSince + Patience,
            Timers.Hold => draft.HeldSince + (stage?.HoldLimit - draft.HeldBefore),
            Timers.Approval => draft.AskedAt + Expiry(draft).After,
            Timers.Action when draft.Control.Phase == Phase.Entering => draft.ActingSince + stage?.HoldLimit,
            Timers.Action => draft.ActingSince + (_course.StepOf(draft.Control)?.Sheet.Within ?? Patience),
            Timers.Window => draft.WindowFrom is { } from ? WindowEnd(stage!, from) : null,
            _ => draft.StayFrom + stage?.Stay,
        };
    }

    static Instant WindowEnd(CourseStage stage, Instant from) =>
        stage.Sheet.Peaks.Select(peak => peak.EndAfter(from)).Append(from + stage.Window).Max();

    /// <summary>The point of no return is passed by the calendar, whatever else happens in that moment and however late it is told.</summary>
    void PassPoint(StateDraft draft, List<Decision> decisions)
    {
        if ((_control.Running(draft.Control) & Timers.Moment) != 0 && _course.Moment <= draft.Now)
            Feed(draft, ControlInput.Ended(Timers.Moment), null, decisions);
    }

    void PassTime(StateDraft draft, Instant until, List<Decision> decisions)
    {
        // Each end leads to a state in which that time no longer runs or begins now, so this comes to an end.
        while (Ends(draft).FirstOrDefault() is { Timer: not Timers.None } end && end.At <= until)
        {
            // What the evidence comes down to at the end of the window is told first, so that the end itself meets a gate that was judged.
            draft.EndsWindow = end.Timer == Timers.Window;
            if (draft.EndsWindow)
                Weigh(draft, decisions, isLast: false);
            draft.EndsWindow = false;
            var then = end.Timer == Timers.Approval ? Expiry(draft).Answer : default;
            Feed(draft, new(InputKind.TimerEnded, Signs.None, end.Timer, then), null, decisions);
            if (end.Timer == Timers.Hold && draft.Control.Phase == Phase.Observing)
                ForgetHolds(draft);
            Weigh(draft, decisions, isLast: false);
        }
    }

    /// <summary>A hold that ended in going on is answered: what holds the stage from now on has a time of its own.</summary>
    static void ForgetHolds(StateDraft draft) =>
        (draft.HeldBefore, draft.HeldSince) = (Duration.Zero, draft.HeldSince is null ? null : draft.Now);

    static void KeepTimes(StateDraft draft, ControlState before, List<ControlMove> moves)
    {
        var (state, now) = (draft.Control, draft.Now);
        if (moves.Exists(move => move.Kind is DecisionKind.Start or DecisionKind.Advance or DecisionKind.StepBack))
        {
            draft.StartedAt ??= now;
            (draft.EnteredAt, draft.WindowFrom, draft.StayFrom, draft.AskedAt) = (null, null, null, null);
            (draft.HeldSince, draft.HeldBefore, draft.ActingSince) = (null, Duration.Zero, now);
            draft.Readings.Clear();
            draft.Approvals.Clear();
            draft.Withdrawn.Clear();
            (draft.Marks.Shown, draft.Marks.Cleared, draft.Marks.Voided) = (null, null, null);
            draft.Exposed = null;
            before = state with { Holds = HoldReasons.None };
        }

        if (moves.Exists(move => move.Kind == DecisionKind.TakeStep))
            draft.ActingSince = now;
        if (state.Phase == Phase.NeedsOwner && before.Phase != Phase.NeedsOwner)
            draft.HeldSince = now;
        if (state.Phase == Phase.Observing)
            KeepStageTimes(draft, before);
        if (state.Has(HoldReasons.Approval) != before.Has(HoldReasons.Approval))
            draft.AskedAt = state.Has(HoldReasons.Approval) ? now : null;
    }

    static void KeepStageTimes(StateDraft draft, ControlState before)
    {
        var (state, now) = (draft.Control, draft.Now);
        if (before.Phase == Phase.Entering)
            (draft.EnteredAt, draft.StayFrom, before) = (now, now, before with { Holds = HoldReasons.None });
        var isVoid = RolloutControl.IsVoid(state);
        if (isVoid)
            draft.WindowFrom = null;
        else
            draft.WindowFrom ??= now;
        if (state.Has(HoldReasons.Incident))
            draft.StayFrom = null;
        else
            draft.StayFrom ??= now;
        var (isHeld, wasHeld) = (RolloutControl.IsHeld(state), RolloutControl.IsHeld(before));
        if (isHeld && !wasHeld)
            draft.HeldSince = now;
        if (!isHeld && wasHeld && draft.HeldSince is { } since)
            (draft.HeldBefore, draft.HeldSince) = (draft.HeldBefore + (now - since), null);
    }
}
