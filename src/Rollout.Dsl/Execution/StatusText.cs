using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Execution;

/// <summary>A status on one screen: what is read first stands first.</summary>
internal static class StatusText
{
    const int Remembered = 5;

    public static string Of(RolloutStatus status)
    {
        var sections = new (string Heading, IEnumerable<string> Lines)[]
        {
            ("Exposed", Exposed(status)),
            ("In effect", status.Applied.SelectMany(InEffect)),
            ("Waits for", status.Waits.Select(wait => wait.ToString())),
            ("If nothing is heard", status.Forecast.Select(forecast => forecast.ToString())),
            ("Stopped by", status.Stops.Select(stop => stop.ToString())),
            ("Who may do what now", status.Rights.Select(right => right.ToString())),
            ("Way back", status.WayBack is { } way ? Way(way, status) : []),
            ("Last decided", status.Run.Log.Records.Where(IsNews).Reverse().Take(1).SelectMany(Decided)),
            ("Noted", status.Run.Log.Records.Where(record => record.Event.Kind is EventKind.Noted or EventKind.Escalated).Reverse().Take(Remembered)
                .Reverse().Select(record => $"{Wording.Moment(record.At)} {record.Event}")),
        };
        var text = Head(status).Concat(sections.Where(section => section.Lines.Any()).SelectMany(section => section.Lines.Select(line => "  " + line).Prepend(section.Heading).Prepend("")));
        return string.Join("\n", text) + "\n";
    }

    public static string Word(DecisionKind kind) => kind switch
    {
        DecisionKind.RollBack => "rolls back",
        DecisionKind.Contain => "contains",
        DecisionKind.RepairForward => "repairs forward",
        DecisionKind.StepBack => "steps back",
        DecisionKind.CallOwner => "calls the owner",
        _ => "holds",
    };

    static IEnumerable<string> Head(RolloutStatus status)
    {
        var (state, sheet) = (status.Run.State, status.Run.Plan.Sheet);
        yield return $"{Wording.Capital(status.Run.Plan.ToString())}, release {status.Release}, at {Wording.Moment(status.At)}";
        yield return $"{Wording.Capital(DecisionWords.PhaseWord(status.Phase))}"
            + (status.Stage is { } stage ? $", stage '{stage.Sheet.Name}' ({Wording.Plain(state.Control.Stage + 1)} of {Wording.Plain(sheet.Stages.Count)})" : "")
            + (status.EnteredAt is { } entered ? $", entered {Wording.Moment(entered)}" : "")
            + (state.IsPastPointOfNoReturn ? ", past the point of no return" : "") + (state.IsOverridden ? ", overridden" : "");
        if (status.Holds != HoldReasons.None)
            yield return $"Held by {DecisionWords.HoldWord(status.Holds)}" + (status.HeldSince is { } since ? $" since {Wording.Moment(since)}" : "");
        if (status.OverdueSince is { } overdue)
            yield return $"Overdue: a decision was due at {Wording.Moment(overdue)}, and the log has none; see whether whoever runs the rollout still does";
        yield return $"Next: {status.NextCommand ?? (status.Waits.Count == 0 ? "nothing" : "wait")}";
    }

    static IEnumerable<string> Exposed(RolloutStatus status)
    {
        if (status.Stage is not { } stage)
            return ["nobody"];
        var measured = status.Run.Log.Records.LastOrDefault(record => record.Event.Kind == EventKind.ExposureMeasured);
        return
        [
            $"declared: {stage.Sheet.ExposureText}{(stage.Sheet.Audience is { } audience ? $", {audience}" : "")}{InAll(status, stage)}",
            status.MeasuredExposure is { } share && measured is not null ? $"measured: {share}, at {Wording.Moment(measured.At)}" : "measured: not in this stage",
            .. status.Pace is { } pace ? [$"paced: {pace}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>A stage of segments adds to what the stages before it exposed, so what it says of itself is not all that is exposed.</summary>
    static string InAll(RolloutStatus status, Stage stage) =>
        stage.Sheet.Segments.Count > 0 && status.Run.State is var state && state.Course.Rungs[state.Control.Stage]?.Percent is { } percent
            ? $"; with the stages before it {Wording.Rounded(percent)} percent of the whole" : "";

    /// <summary>What of a change in effect bounds the harm: how much of it happens at once, and for how long old and new may run together.</summary>
    static IEnumerable<string> InEffect(Change change)
    {
        if (change.Sheet is { BatchSize: { } size } batches)
            yield return $"{change}: in batches of {Wording.Number(size)} {batches.BatchItem}";
        if (change.Sheet is { MixedFor: { } time, Compatibility: { } why })
            yield return $"{change}: old and new may run together for {Wording.Time(time)} ({why})";
    }

    static IEnumerable<string> Way(StatusWayBack way, RolloutStatus status) =>
    [
        .. way.Steps.Select(step => step.ToString()),
        .. way.WorstCase is { } worst
            ? [$"at worst {worst.Total} from the fault: detect {worst.Detect}{Missing(worst, status)}, decide {worst.Decide}, act {worst.Act}, recover {worst.Recover}"]
            : Array.Empty<string>(),
        .. way.Rehearsals.Select(Rehearsed),
    ];

    /// <summary>What the plan would have to say so that the time to detect a fault is known.</summary>
    static string Missing(KnownGoodNumbers worst, RolloutStatus status)
    {
        var (plan, control) = (status.Run.Plan, status.Run.State.Control);
        if (worst.Detect.Time is not null)
            return "";
        var said = new List<string>();
        if (plan.Numbers().Stages[control.Stage].Detections.Count == 0)
            said.Add("StopLoss(...) on a share of requests");
        if (plan.Facts[Fact.Traffic] is null)
            said.Add("Expecting(...)");
        return said.Count == 0 ? "" : $" ({Wording.List(said, "and")} would tell)";
    }

    static string Rehearsed(RehearsalSheet rehearsal) =>
        "rehearsed" + (rehearsal.Steps.Count > 0 ? $" with '{string.Join("', '", rehearsal.Steps)}' alone" : "") + (rehearsal.Date is { } day ? $" on {Wording.Date(day)}" : "") + (rehearsal.By is { } role ? $" by {role}" : "")
        + (rehearsal.Took is { } time ? $" in {Wording.Time(time)}" : "")
        + (rehearsal.Findings.Count > 0 ? $"; found: {string.Join("; ", rehearsal.Findings)}" : "");

    static bool IsNews(LogRecord record) => record.Decisions.Any(IsNews);

    static bool IsNews(LogDecision decision) => decision.Kind is not (DecisionKind.Wait or DecisionKind.Announce);

    static IEnumerable<string> Decided(LogRecord record) => record.Decisions.Where(IsNews).Select(decision => $"{Wording.Moment(record.At)} {decision}");
}
