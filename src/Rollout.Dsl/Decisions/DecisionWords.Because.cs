using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>The reasons, rule by rule.</summary>
internal static partial class DecisionWords
{
    static string Because(
        Course course, StateDraft draft, ControlState before, ControlMove move, ControlInput input, CourseStage? from, CourseStep? step, DecisionEvidence[] evidence, string? reason) => move.Rule switch
    {
        DecisionRule.Ended => $"the rollout has ended ({PhaseWord(before.Phase)}), and nothing follows an end",
        DecisionRule.WayBackGoesOn => WayBackGoesOn(course, before, move, input, step, reason),
        DecisionRule.Breach => (reason ?? Verdicts(evidence)) + Answer(draft, move),
        DecisionRule.RollBackCommand => reason ?? "a person rolls back",
        DecisionRule.ContainCondition => reason ?? Verdicts(evidence),
        DecisionRule.EntryFailed => $"the exposure of {Of(from)} was not set{(reason is null ? $" within {Wording.Time(from!.HoldLimit)}" : ": " + reason)}" + Answer(draft, move),
        DecisionRule.Superseded => $"release {reason} takes over",
        DecisionRule.StepBackCondition => (reason ?? Verdicts(evidence)) + (move.Kind == DecisionKind.StepBack ? "" : NoStepBack(before) + Answer(draft, move)),
        DecisionRule.Override => (reason ?? "a person overrides") + Point(course, before, move),
        DecisionRule.TimeLimit => TimeLimit(course, from, input) + Answer(draft, move),
        DecisionRule.HoldEnded => HoldEnded(before, from, evidence) + Answer(draft, move),
        DecisionRule.ApprovalExpired => $"nobody gave {Next(course, before)} {Wording.List(Approvals(course, draft, before), "and")}" + Answer(draft, move),
        DecisionRule.Held => $"{Of(from)} is held by {HoldWord(draft.Control.Holds)}" + (evidence.Length > 0 ? $" ({Verdicts(evidence)})" : reason is null ? "" : $" ({reason})"),
        DecisionRule.Observing => before.Phase == Phase.Entering && draft.Control.Phase == Phase.Entering
            ? $"the exposure of {Of(from)} is being set" : $"{Of(from)} is being observed",
        DecisionRule.GateNotMet => $"{Of(from)} was observed, and its gate is not met ({Verdicts(evidence)})",
        DecisionRule.ApprovalMissing => $"{Next(course, before)} waits for {Wording.List(Approvals(course, draft, before), "and")}",
        DecisionRule.PersonMissing => $"{Of(from)} meets its gate, and {Wording.List(course.Rights.Holders(Right.Advance, isBreached: false).Select(role => role.ToString()), "or")} has to advance",
        DecisionRule.GrowthClosed => $"{Next(course, before)} waits for {Closed(course, draft)}",
        DecisionRule.AllMet => AllMet(from, before, input, evidence) + Approved(course, before, move, input) + Point(course, before, move),
        _ => $"the rollout starts once this holds: {Wording.List(Unmet(course, draft), "and")}",
    };

    static string AllMet(CourseStage? from, ControlState before, ControlInput input, DecisionEvidence[] evidence)
    {
        if (from is null)
            return "nothing stands in the way of a start";
        var observed = from.Sheet.Window is { } window ? $" was observed for {Wording.Time(window)}" : " was entered";
        var gate = evidence.Length == 0 ? "has no gate"
            : evidence.All(seen => seen.Verdict == Verdict.Healthy) ? $"its gate is met ({Verdicts(evidence)})" : $"its gate is not met ({Verdicts(evidence)})";
        return $"{Of(from)}{observed}, and {gate}{GoesOn(from, before, input)}";
    }

    /// <summary>Who approved the stage that is entered.</summary>
    static string Approved(Course course, ControlState before, ControlMove move, ControlInput input) =>
        EntersOn(move) && course.Stages[move.Stage].Sheet.Approvals is { Count: > 0 } approvals && (before.Has(ControlFlags.Approved) || input.Kind == InputKind.ApprovalsMet)
            ? $"; approved by {Wording.List(approvals.Select(approval => (approval.People > 1 ? $"{Wording.Number(approval.People)} of " : "") + (approval.Role?.ToString() ?? "a role")), "and")}"
            : "";

    static string Point(Course course, ControlState before, ControlMove move) =>
        EntersOn(move) && course.Stages[move.Stage].IsPastPoint && !before.Has(ControlFlags.PastPoint) ? "; with it the point of no return is passed" : "";

    static bool EntersOn(ControlMove move) => move.Kind is DecisionKind.Start or DecisionKind.Advance;

    /// <summary>What the plan goes on without, where it says so.</summary>
    static string GoesOn(CourseStage from, ControlState before, ControlInput input) =>
        input is { Kind: InputKind.TimerEnded, Timer: Timers.Hold } ? $"; the plan goes on once {HoldWord(before.Holds)} held it for {Wording.Time(from.HoldLimit)}"
        : input is { Kind: InputKind.TimerEnded, Timer: Timers.Approval } ? "; the plan goes on when nobody approves in time"
        : before.Has(ControlFlags.GateWaived) ? "; the plan goes on where evidence stays undecided" : "";

    static string TimeLimit(Course course, CourseStage? from, ControlInput input) => input.Timer == Timers.Stage
        ? $"{Of(from)} has lasted {Wording.Time(from!.Limit!.Value)}, which is as long as it may"
        : $"the rollout has lasted {Wording.Time(course.Deadline!.Value)}, which is as long as it may";

    static string NoStepBack(ControlState before) => before.Has(ControlFlags.SteppedBack)
        ? ", and the release has stepped back once already" : ", and there is no stage to step back to";

    static string HoldEnded(ControlState before, CourseStage? from, DecisionEvidence[] evidence) =>
        before.Phase == Phase.NeedsOwner
            ? "nobody mended the rollback in 24 hours"
            : $"{Of(from)} was held for {Wording.Time(from!.HoldLimit)}, at last by {HoldWord(before.Holds)}" + (evidence.Length > 0 ? $" ({Verdicts(evidence)})" : "");

    static string WayBackGoesOn(Course course, ControlState before, ControlMove move, ControlInput input, CourseStep? step, string? reason) => move.Kind switch
    {
        DecisionKind.TakeStep => $"step {Wording.Plain(move.Step + 1)} of {Wording.Plain(course.StepsOf(move.Procedure).Count)}"
            + (step!.Sheet.Owner is { } owner ? $", by {owner}" : "") + (step.Sheet.Within is { } within ? $", within {Wording.Time(within)}" : "")
            + (step.Sheet.Question is { } question ? $", asking: {question}" : "") + (step.Sheet.OnlyIf is { } condition ? $", only if {condition}" : "")
            + (step.Sheet.Runbook is { } runbook ? $", as in {runbook}" : ""),
        DecisionKind.SkipStep => "no stage applied what it undoes",
        DecisionKind.CallOwner => $"the step '{course.StepOf(before)?.Sheet.Action}' " + (input.Kind == InputKind.TimerEnded ? "took longer than it may" : $"failed: {reason}"),
        DecisionKind.Finish => move.Procedure switch
        {
            Procedure.Rollback => "the rollback is done",
            Procedure.Containment => "the harm is contained",
            _ => "the repair is done",
        },
        DecisionKind.RepairForward => "the harm is contained, and what cannot be undone is repaired",
        _ when before.Phase == Phase.NeedsOwner => "a person has to act before anything follows",
        _ when before.Phase == Phase.Contained => "the harm is contained, and nothing more is planned",
        _ => $"the rollout is {PhaseWord(before.Phase)}, and that is finished before anything else",
    };

    /// <summary>Why a containment answers what a rollback would have answered before.</summary>
    static string Answer(StateDraft draft, ControlMove move) => move.Kind switch
    {
        DecisionKind.Contain or DecisionKind.RepairForward when draft.Control.Has(ControlFlags.PastPoint) => "; the point of no return is passed, so nothing rolls back by itself",
        DecisionKind.CallOwner => "; the plan has neither a rollback nor a containment for this",
        _ => "",
    };

    static string Of(CourseStage? stage) => stage is null ? "the rollout" : $"stage '{stage.Sheet.Name}'";

    static string Next(Course course, ControlState before) =>
        before.Stage + 1 < course.Stages.Count ? Of(course.Stages[before.Stage + 1]) : "the end";

    /// <summary>The approvals of the next stage that are not given yet.</summary>
    static IEnumerable<string> Approvals(Course course, StateDraft draft, ControlState before) =>
        DecisionEngine.Pending(course.Stages[before.Stage + 1].Sheet.Approvals, draft).Select(approval => $"the approval by {approval}");

    public static IEnumerable<string> Unmet(Course course, StateDraft draft) =>
        course.Sheet.StartConditions.Where((_, at) => !draft.Fulfilled.Contains(at)).Select(condition => condition.ToString());

    /// <summary>Conditions of which the same is known are told together.</summary>
    static string Verdicts(DecisionEvidence[] evidence) => string.Join(", and ", evidence.GroupBy(Said).Select(same =>
        $"{Wording.List(same.Select(seen => Wording.Quoted(seen.Condition)), "and")} {(same.Skip(1).Any() ? "are" : "is")} {same.Key}"));

    public static string Said(DecisionEvidence seen) => seen.Verdict switch
    {
        null => "without a verdict",
        Verdict.NoData => "without data" + (seen.Cause is { } cause ? $", {EventWords.Word(cause)}" : ""),
        _ => EventWords.Word(seen.Verdict),
    };

    public static string Closed(Course course, StateDraft draft)
    {
        var freeze = course.Sheet.Freezes.FirstOrDefault(freeze => freeze.Covers(draft.Now));
        var other = course.Sheet.NeverDuring.FirstOrDefault(draft.Others.ContainsKey) ?? course.Sheet.After.FirstOrDefault(name => !draft.Completed.Contains(name));
        var notice = DecisionEngine.Awaited(course, draft, draft.Now).Select(awaited => awaited.Notice.Announcement).FirstOrDefault();
        return draft.IsLineStopped ? "the line to be released"
            : freeze is not null ? $"the end of the {freeze}"
            : other is not null ? $"plan '{other}'"
            : notice is not null ? $"{notice.Subject} to have stood for {Wording.Time(notice.Sheet.Before ?? NodaTime.Duration.Zero)}" : "its window to open";
    }
}
