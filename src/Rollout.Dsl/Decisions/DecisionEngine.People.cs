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
        else if (WhyNot(draft, happened) is { } sentence)
            Refuse(draft, sentence, decisions);
        else
            Command(draft, happened, decisions);
    }

    void Command(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (happened.Overriding == Overriding.Breach)
        {
            foreach (var seen in draft.Readings.Where(reading => reading.Value.Verdict == Verdict.Breached).Select(reading => reading.Key).ToArray())
                draft.Readings.Remove(seen);
        }

        Feed(draft, new(InputOf(happened)), EventWords.Of(happened), decisions);
    }

    static InputKind InputOf(RolloutEvent happened) => happened.Kind switch
    {
        EventKind.Advanced => InputKind.Advance,
        EventKind.Halted => InputKind.Halt,
        EventKind.Vetoed => InputKind.Veto,
        EventKind.Resumed => InputKind.Resume,
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
        var (right, what) = RightFor(draft, happened);
        var isBreached = draft.Control.Has(ControlFlags.Breached);
        if (!_course.Rights.May(happened.By!, right, isBreached))
        {
            var holders = _course.Rights.Holders(right, isBreached).Select(role => role.ToString()).ToArray();
            return $"{Wording.Capital(happened.By!.ToString())} may not {what}; {(holders.Length == 0 ? "nobody may" : Wording.List(holders, "or") + " may")}";
        }

        return happened.Kind switch
        {
            EventKind.RolledBack when draft.Control.Has(ControlFlags.PastPoint) =>
                "The point of no return is passed, so rolling back takes an override of it",
            EventKind.RolledBack or EventKind.Overridden when IsRollBack(happened) && _course.Rollback.Count == 0 && draft.Control.Stage >= 0 =>
                $"{_course.Plan} has no rollback, because {_course.Sheet.WithoutRollback}",
            EventKind.Advanced or EventKind.Overridden when happened.Overriding is null or Overriding.Gate && happened.Kind != EventKind.RolledBack && draft.Control.Phase != Phase.Observing =>
                "No stage is observed that could be left",
            EventKind.Retried when draft.Control.Phase != Phase.NeedsOwner || draft.Control.Step < 0 => "No step failed that could be taken again",
            _ => null,
        };
    }

    static bool IsRollBack(RolloutEvent happened) => happened.Kind == EventKind.RolledBack || happened.Overriding == Overriding.PointOfNoReturn;

    /// <summary>A step that does harm when it is taken twice is taken again by an override only.</summary>
    (Right Right, string What) RightFor(StateDraft draft, RolloutEvent happened) => happened.Kind switch
    {
        EventKind.Advanced => (Right.Advance, "advance"),
        EventKind.Halted => (Right.Halt, "halt"),
        EventKind.Resumed when draft.Control.Has(HoldReasons.Veto) && !draft.Control.Has(HoldReasons.Halted) => (Right.Veto, "take a veto back"),
        EventKind.Resumed => (Right.Halt, "resume"),
        EventKind.Vetoed => (Right.Veto, "forbid an advance"),
        EventKind.RolledBack => (Right.RollBack, "roll back"),
        EventKind.Retried when !MayRepeat(draft) => (Right.Override, "have a step taken again that is not repeatable"),
        EventKind.Retried => (Right.RollBack, "have a step taken again"),
        _ => (Right.Override, "override"),
    };

    bool MayRepeat(StateDraft draft) => _course.StepOf(draft.Control)?.Sheet.IsRepeatable != false;
}
