using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>
/// Decides what a rollout does: a pure function from a state, something that happened and the time of it to the next state and the decisions
/// that lead there, each with its reason. It has no clock and does nothing itself; whoever runs it carries out what it decides, and reports
/// what became of it. What it decides where several things are so at once is the order of <see cref="DecisionRule"/>.
/// </summary>
public sealed partial class DecisionEngine
{
    readonly Course _course;
    readonly RolloutControl _control;

    DecisionEngine(Course course)
    {
        _course = course;
        _control = new(course);
    }

    /// <summary>The plan that is run.</summary>
    public RolloutPlan Plan => _course.Plan;

    /// <summary>An engine for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The engine. It holds nothing but the plan, and may be used from several threads.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">Two different conditions of the plan print the same, so that a verdict would not tell which of them it is on.</exception>
    public static DecisionEngine For(RolloutPlan plan)
    {
        var course = new Course(plan ?? throw new ArgumentNullException(nameof(plan)));
        var watches = course.Stages.SelectMany(stage => stage.Watches).GroupBy(watch => watch.Name, StringComparer.Ordinal);
        if (watches.FirstOrDefault(same => same.Select(watch => watch.Condition).Distinct().Skip(1).Any()) is { } twice)
            throw new RejectedCallException($"Two conditions of {plan} print as '{twice.Key}' and differ in what else they say, so a verdict would not tell which of them it is on; make them one, or name their metrics differently.", nameof(plan));
        return new(course);
    }

    /// <summary>The state before anybody is exposed.</summary>
    /// <param name="release">The release that rolls out, as its version; not blank.</param>
    /// <param name="now">The time.</param>
    /// <returns>A state in <see cref="Phase.Preparing"/>.</returns>
    /// <exception cref="RejectedCallException">The release is null, blank, too long or not printable.</exception>
    public RolloutState Prepare(string release, Instant now) => new(_course, new(Naming.Name(release, "The release of a rollout", nameof(release)), now));

    /// <summary>Decides what follows from an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="now">When. A time before that of the state counts as that of the state, so that a clock that is set back delays and never repeats.</param>
    /// <returns>The next state and the decisions.</returns>
    /// <exception cref="ArgumentNullException">The state or the event is null.</exception>
    /// <exception cref="ArgumentException">The state belongs to another plan.</exception>
    public Turn Decide(RolloutState state, RolloutEvent happened, Instant now)
    {
        if (state is null)
            throw new ArgumentNullException(nameof(state));
        if (happened is null)
            throw new ArgumentNullException(nameof(happened));
        if (!ReferenceEquals(state.Course, _course) && !state.Course.Plan.Equals(Plan))
            throw new ArgumentException($"The state belongs to another plan than {Plan}; decide with the engine of its own plan.", nameof(state));
        var draft = new StateDraft(state.Content) { Now = Instant.Max(now, state.Now) };
        var decisions = new List<Decision>();
        var notices = GiveNotice(draft, happened);
        Happen(draft, happened, decisions);
        Announce(draft, happened, decisions);
        return new(new(_course, draft), [.. notices, .. Told(decisions)]);
    }

    /// <summary>A decision to wait is told only where it is the only one.</summary>
    static List<Decision> Told(List<Decision> decisions)
    {
        var told = decisions.FindAll(decision => decision.Kind != DecisionKind.Wait);
        return told.Count > 0 ? told : [decisions[decisions.Count - 1]];
    }

    /// <summary>
    /// What makes cautious is heeded before time goes by, and what lets the rollout go on after that: so of a breach and the end of a window
    /// that come at once the breach counts.
    /// </summary>
    void Happen(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        PassPoint(draft, decisions);
        if (happened.Kind == EventKind.Observed)
            Hear(draft, happened, decisions);
        else
            Meet(draft, happened, decisions);
        PassPoint(draft, decisions);
    }

    /// <summary>
    /// A verdict never lets the rollout go on by itself: the good ones of one moment are all heard before the clock decides, so that the
    /// order in which they come is nothing. One that comes later than an end does not make up for it.
    /// </summary>
    void Hear(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var isGood = happened.Verdict is Verdict.Healthy or Verdict.Ambiguous;
        if (!isGood)
            Observe(draft, happened, decisions);
        Grow(draft, mayOpen: false, decisions);
        PassTime(draft, draft.Now - Duration.Epsilon, decisions);
        if (isGood)
            Observe(draft, happened, decisions);
        if (decisions.Count == 0)
            Feed(draft, new(InputKind.Evidence), null, decisions);
    }

    void Meet(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var isCautious = happened.Kind is EventKind.ExposureMeasured or EventKind.Progressed or EventKind.Failed or EventKind.Halted or EventKind.Vetoed
            or EventKind.RolledBack or EventKind.IncidentOpened or EventKind.LineStopped or EventKind.OtherStarted or EventKind.ApprovalWithdrawn or EventKind.Superseded;
        if (isCautious)
            Take(draft, happened, decisions);
        Grow(draft, mayOpen: true, decisions);
        if (draft.HasNews)
            Weigh(draft, decisions, isLast: false);
        PassTime(draft, draft.Now, decisions);
        if (!isCautious)
            Take(draft, happened, decisions);
        Grow(draft, mayOpen: true, decisions);
        CheckStart(draft, decisions);
        Weigh(draft, decisions, isLast: true);
    }

    /// <summary>Hands one thing to the control, keeps the times of what changed, and puts its moves into words.</summary>
    void Feed(StateDraft draft, ControlInput input, string? reason, List<Decision> decisions)
    {
        var before = draft.Control;
        var moves = new List<ControlMove>();
        draft.Control = _control.Next(before, input, moves);
        foreach (var move in moves)
        {
            if (move.Kind is DecisionKind.Start or DecisionKind.Advance or DecisionKind.StepBack or DecisionKind.TakeStep)
                draft.Action++;
            decisions.Add(DecisionWords.Decide(_course, draft, before, move, input, reason));
        }

        KeepTimes(draft, before, moves);
        if (_control.IsEvidenceThere(draft.Control) && !_control.IsEvidenceThere(before))
            draft.Marks.Shown = draft.Now;
        if (draft.Control.Stage >= 0 && _control.InTheWay(draft.Control) is null && (before.Stage < 0 || _control.InTheWay(before) is not null))
            draft.Marks.Cleared = draft.Now;
        if (before.Has(ControlFlags.GateMet) && draft.Control is { Phase: Phase.Observing } after && !after.Has(ControlFlags.GateMet))
            DropVoidApprovals(draft, decisions);
    }
}
