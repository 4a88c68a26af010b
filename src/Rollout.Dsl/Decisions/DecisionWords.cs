using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>Decisions in words: what is decided, and why, with the values of the plan.</summary>
internal static partial class DecisionWords
{
    /// <summary>What is decided, in the words of the plan: "advance to stage 'staged' (10 percent of traffic)".</summary>
    public static string Name(Decision decision) => decision.Kind switch
    {
        DecisionKind.Wait => "wait",
        DecisionKind.Start => $"start with {Entered(decision)}",
        DecisionKind.Advance => $"advance to {Entered(decision)}",
        DecisionKind.Complete => "complete",
        DecisionKind.Hold => "hold",
        DecisionKind.Resume => "resume",
        DecisionKind.StepBack => $"step back to {Entered(decision)}",
        DecisionKind.RollBack => "roll back",
        DecisionKind.Contain => "contain",
        DecisionKind.RepairForward => "repair forward",
        DecisionKind.TakeStep => decision.Step!.Action,
        DecisionKind.SkipStep => $"leave out '{decision.Step!.Action}'",
        DecisionKind.Finish => "finish",
        DecisionKind.CallOwner => "call the owner",
        DecisionKind.Supersede => "make way",
        DecisionKind.Withdraw => "withdraw",
        DecisionKind.Announce => $"announce to {decision.Announcement!.Place}",
        _ => "refuse",
    };

    public static Decision Decide(Course course, StateDraft draft, ControlState before, ControlMove move, ControlInput input, string? reason)
    {
        var stage = move.Stage < 0 ? null : course.Stages[move.Stage];
        var from = before.Stage < 0 ? null : course.Stages[before.Stage];
        var steps = course.StepsOf(move.Procedure);
        var step = move.Kind is DecisionKind.TakeStep or DecisionKind.SkipStep ? steps[move.Step] : null;
        var evidence = EvidenceOf(draft, before, from, move.Rule, input);
        var acts = move.Kind is DecisionKind.Start or DecisionKind.Advance or DecisionKind.StepBack or DecisionKind.TakeStep;
        return new(
            move.Kind, move.Rule, draft.Now, Capitalised(Because(course, draft, before, move, input, from, step, evidence, reason)), stage?.Stage, step?.Sheet,
            acts ? draft.Action : null, evidence, PlaceOf(course, evidence, from ?? stage, step, move), announcement: null);
    }

    /// <summary>A verdict that is heard and lets nothing go on by itself.</summary>
    public static Decision Hear(Course course, StateDraft draft, string condition, Reading reading)
    {
        var (stage, evidence) = (course.Stages[draft.Control.Stage], new DecisionEvidence(condition, reading.Verdict, reading.Cause));
        var because = $"{Verdicts([evidence])}, and what follows is decided with the clock";
        return new(
            DecisionKind.Wait, draft.Control.Holds == HoldReasons.None ? DecisionRule.Observing : DecisionRule.Held, draft.Now, because, stage.Stage, step: null, action: null,
            [evidence], Place(stage.Stage), announcement: null);
    }

    public static Decision Refuse(Course course, StateDraft draft, string sentence) => new(
        DecisionKind.Refuse, DecisionRule.NoRight, draft.Now, Wording.Capital(sentence),
        draft.Control.Stage < 0 ? null : course.Stages[draft.Control.Stage].Stage, step: null, action: null, evidence: [], place: null, announcement: null);

    public static Decision Announce(Course course, Decision decision, Announcement announcement) => new(
        DecisionKind.Announce, decision.Rule, decision.At, Message(course, decision, announcement.Sheet), decision.Stage, step: null, action: null, evidence: [],
        Place(announcement), announcement.Sheet);

    /// <summary>What is announced before it happens: what, and before when it does not.</summary>
    public static Decision GiveNotice(Course course, StateDraft draft, CourseNotice notice, bool isEmergency)
    {
        var (announcement, stage) = (notice.Announcement.Sheet, course.Stages[notice.Stage].Stage);
        var what = announcement.Occasion == Occasion.Starts ? "start" : $"'{announcement.Retired?.Name}' takes away what its clients use,";
        var time = notice.Time > Duration.Zero && !isEmergency ? $", not before {Wording.Moment(draft.Now + notice.Time)}" : "";
        return new(
            DecisionKind.Announce, DecisionRule.GrowthClosed, draft.Now,
            $"{Wording.Capital(course.Plan.ToString())}: {what} with {Entered(stage)}{time}{How(announcement)}", stage: null, step: null, action: null, evidence: [],
            Place(notice.Announcement), announcement);
    }

    /// <summary>What is announced: what happens, and as far as the plan says so, when and why.</summary>
    static string Message(Course course, Decision decision, AnnouncementSheet announcement) =>
        $"{Wording.Capital(course.Plan.ToString())}: {(announcement.Occasion == Occasion.Incidents ? "incident" : Name(decision))}"
        + (announcement.SaysTime ? $" at {Wording.Moment(decision.At)}" : "")
        + (announcement.SaysReason ? $", because: {decision.Because}" : "")
        + How(announcement)
        + (announcement.Within is { } within ? $"; due by {Wording.Moment(decision.At + within)}" : "");

    static string How(AnnouncementSheet announcement) => announcement.Delivery == Delivery.Message ? "" : $" ({announcement.Delivery.ToString().ToLowerInvariant()})";

    /// <summary>The verdicts that a rule rests on: those that crossed something, those that are missing, or those of the gate.</summary>
    static DecisionEvidence[] EvidenceOf(StateDraft draft, ControlState before, CourseStage? stage, DecisionRule rule, ControlInput input)
    {
        if (stage is null || before.IsUnderWay == false)
            return [];
        var asked = rule switch
        {
            DecisionRule.Breach => input.Kind == InputKind.Evidence ? Signs.Stop : Signs.None,
            DecisionRule.ContainCondition => Signs.Contain,
            DecisionRule.StepBackCondition => Signs.StepBack,
            DecisionRule.Held or DecisionRule.HoldEnded => Signs.Hold | Signs.Halt | Signs.GateBroken,
            _ => Signs.None,
        };

        // A hold that ends in stepping back leaves its window: what was missing of that is told as it was before.
        var judged = rule == DecisionRule.HoldEnded ? new StateDraft(draft) { Control = before } : draft;
        return
        [
            .. from watch in stage.Watches
               let seen = DecisionEngine.VerdictOf(judged, stage, watch)
               where Counts(watch, seen, asked, rule, before.Holds)
               select seen,
        ];
    }

    static bool Counts(Watch watch, DecisionEvidence seen, Signs asked, DecisionRule rule, HoldReasons holds) => rule switch
    {
        DecisionRule.GateNotMet => watch.IsGate && seen.Verdict != Verdict.Healthy,
        DecisionRule.AllMet => watch.IsGate,
        DecisionRule.HoldEnded when watch.IsGate && (holds & HoldReasons.Undecided) != 0 => seen.Verdict != Verdict.Healthy,
        DecisionRule.Held or DecisionRule.HoldEnded when seen.Verdict == Verdict.NoData => true,
        _ => (watch.Sign & asked) != 0 && seen.Verdict == Verdict.Breached,
    };

    static SourcePlace? PlaceOf(Course course, DecisionEvidence[] evidence, CourseStage? stage, CourseStep? step, ControlMove move)
    {
        if (step is not null)
            return Place(step.Step);
        var crossed = stage?.Watches.FirstOrDefault(watch => evidence.Length > 0 && watch.Name == evidence[0].Condition);
        return (crossed is not null && move.Rule != DecisionRule.AllMet ? Place(crossed.Said) : null)
            ?? (stage is null ? null : Place(stage.Stage)) ?? Place(course.Plan);
    }

    static SourcePlace? Place(PlanValue value) =>
        value.Provenance.Made is { } made ? new(Origin.NameOf(made.File), made.Line) : null;

    static string Entered(Decision decision) => Entered(decision.Stage!);

    static string Entered(Stage stage) => $"stage '{stage.Sheet.Name}' ({stage.Sheet.ExposureText})";

    static string Capitalised(string sentence) => Wording.Capital(sentence);
}
