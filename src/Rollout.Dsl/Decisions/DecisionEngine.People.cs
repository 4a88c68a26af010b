using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>What people may do, and what follows when they do it.</summary>
public sealed partial class DecisionEngine
{
    void Obey(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (happened.Kind is EventKind.Approved or EventKind.ApprovalWithdrawn)
            Approve(draft, happened, decisions);
        else if ((WhyNot(draft, happened) ?? OutdatedCommand(draft, happened)) is { } sentence)
            Refuse(draft, sentence, decisions);
        else
            Command(draft, happened, decisions);
    }

    void Command(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (happened.Overriding == Overriding.Breach)
        {
            foreach (var watch in _course.Stages[draft.Control.Stage].Watches.Where(watch => watch.Sign is Signs.GateBroken or Signs.Halt && VerdictIs(draft, watch, Verdict.Breached)))
                draft.Readings.Remove(watch.Name);
        }

        if (happened.Kind == EventKind.Halted)
            draft.Marks.Halted = Latest(draft.Marks.Halted, TimeOf(draft, happened));
        if (happened.Kind == EventKind.Vetoed)
            draft.Marks.Vetoed = Latest(draft.Marks.Vetoed, TimeOf(draft, happened));
        foreach (var input in InputsOf(draft, happened))
            Feed(draft, new(input), EventWords.Of(happened), decisions);
    }

    static bool VerdictIs(StateDraft draft, Watch watch, Verdict verdict) => draft.Readings.TryGetValue(watch.Name, out var reading) && reading.Verdict == verdict;

    /// <summary>Who resumes takes back what that role has the right to: a halt, a veto or both.</summary>
    InputKind[] InputsOf(StateDraft draft, RolloutEvent happened) => happened.Kind == EventKind.Resumed
        ? [.. Resumable(draft, happened.By!).Where(held => Outdated(draft, happened, Held(draft, held.Right)) is null).Select(held => held.Input)]
        : [InputOf(happened)];

    static IEnumerable<(Right Right, InputKind Input)> Resumable(StateDraft draft)
    {
        if (draft.Control.Has(HoldReasons.Halted))
            yield return (Right.Halt, InputKind.Resume);
        if (draft.Control.Has(HoldReasons.Veto))
            yield return (Right.Veto, InputKind.VetoLifted);
    }

    IEnumerable<(Right Right, InputKind Input)> Resumable(StateDraft draft, Role by) =>
        Resumable(draft).Where(held => _course.Rights.May(by, held.Right, isBreached: false));

    static InputKind InputOf(RolloutEvent happened) => happened.Kind switch
    {
        EventKind.Advanced => InputKind.Advance,
        EventKind.Halted => InputKind.Halt,
        EventKind.Vetoed => InputKind.Veto,
        EventKind.RolledBack => InputKind.RollBack,
        EventKind.Retried => InputKind.Retry,
        _ => happened.Overriding switch
        {
            Overriding.Gate => InputKind.OverrideAdvance,
            Overriding.PointOfNoReturn => InputKind.OverrideRollBack,
            _ => InputKind.OverrideBreach,
        },
    };

    /// <summary>Why a command is not obeyed, or null where it is.</summary>
    string? WhyNot(StateDraft draft, RolloutEvent happened)
    {
        if (happened.Kind == EventKind.Resumed && !Resumable(draft).Any())
            return "Nobody halted or vetoed what could be resumed";
        var (right, what) = RightFor(draft, happened);
        var isBreached = draft.Control.Has(ControlFlags.Breached);
        if (!_course.Rights.May(happened.By!, right, isBreached))
        {
            var holders = _course.Rights.Holders(right, isBreached).Select(role => role.ToString()).ToArray();
            return $"The role {happened.By} may not {what}; {(holders.Length == 0 ? "nobody may" : Wording.List(holders, "or") + " may")}";
        }

        return happened.Kind switch
        {
            EventKind.RolledBack when draft.Control.Has(ControlFlags.PastPoint) =>
                "The point of no return is passed, so rolling back takes an override of it",
            EventKind.RolledBack or EventKind.Overridden when IsRollBack(happened) && _course.Rollback.Count == 0 && draft.Control.Stage >= 0 =>
                $"{_course.Plan} has no rollback, because {_course.Sheet.WithoutRollback}",
            EventKind.Advanced when draft.Control.Phase != Phase.Observing => "No stage is observed that could be left",
            EventKind.Advanced when !_control.IsEvidenceThere(draft.Control) =>
                $"{StageName(draft)} has not shown yet what its gate asks for; going on without that takes an override of the gate",
            EventKind.Overridden when happened.Overriding == Overriding.Gate => InTheWay(draft),
            EventKind.Overridden when happened.Overriding == Overriding.Breach && !draft.Control.Has(HoldReasons.StopLoss | HoldReasons.GateBroken) =>
                "No gate was seen broken and no halting stop-loss crossed, so no breach can be overridden",
            EventKind.Retried when draft.Control.Phase != Phase.NeedsOwner || draft.Control.Step < 0 => "No step failed that could be taken again",
            _ => null,
        };
    }

    /// <summary>What an override of the gate does not lead past, or null.</summary>
    string? InTheWay(StateDraft draft) => _control.InTheWay(draft.Control) switch
    {
        null => null,
        DecisionRule.Observing => "No stage is observed that could be left",
        DecisionRule.Held => $"{StageName(draft)} is held by {DecisionWords.HoldWord(draft.Control.Holds)}, which an override of the gate does not end",
        DecisionRule.ApprovalMissing => $"{StageName(draft)} is followed by one that waits for approvals, which an override of the gate does not stand in for",
        _ => $"{StageName(draft)} waits for {DecisionWords.Closed(_course, draft)}, which an override of the gate does not bring about",
    };

    string StageName(StateDraft draft) => $"Stage '{_course.Stages[draft.Control.Stage].Sheet.Name}'";

    static bool IsRollBack(RolloutEvent happened) => happened.Kind == EventKind.RolledBack || happened.Overriding == Overriding.PointOfNoReturn;

    /// <summary>A step that does harm when it is taken twice is taken again by an override only.</summary>
    (Right Right, string What) RightFor(StateDraft draft, RolloutEvent happened) => happened.Kind switch
    {
        EventKind.Advanced => (Right.Advance, "advance"),
        EventKind.Halted => (Right.Halt, "halt"),
        EventKind.Resumed => (Resumable(draft).Select(held => held.Right).OrderByDescending(right => _course.Rights.May(happened.By!, right, isBreached: false)).First(), "resume"),
        EventKind.Vetoed => (Right.Veto, "forbid an advance"),
        EventKind.RolledBack => (Right.RollBack, "roll back"),
        EventKind.Retried when !MayRepeat(draft) => (Right.Override, "have a step taken again that is not repeatable"),
        EventKind.Retried => (Right.RollBack, "have a step taken again"),
        _ => (Right.Override, "override"),
    };

    bool MayRepeat(StateDraft draft) => _course.StepOf(draft.Control)?.Sheet.IsRepeatable != false;
}
