namespace Rollout.Dsl.Decisions;

/// <summary>How events read in a log.</summary>
internal static class EventWords
{
    public static string Of(RolloutEvent happened) =>
        WithoutTime(happened) + (happened.HappenedAt is { } at ? $", at {Wording.Moment(at)}" : "");

    public static string WithoutTime(RolloutEvent happened) => happened.Kind switch
    {
        EventKind.Clock => "time went by",
        EventKind.Observed => $"{happened.Subject}: {Word(happened.Verdict)}" + (happened.Cause is { } cause ? $" ({Word(cause)})" : "") + Times(happened),
        EventKind.ExposureMeasured => $"{happened.Share} is exposed",
        EventKind.Progressed => $"{happened.Share} is migrated",
        EventKind.Checked => $"{happened.Subject}: {(happened.Holds == true ? "yes" : "no")}",
        EventKind.Done => $"action {Number(happened)} is done",
        EventKind.Failed => $"action {Number(happened)} failed: {happened.Reason}",
        EventKind.LeftOut => $"action {Number(happened)} is not needed: {happened.Reason}",
        EventKind.Approved => $"{Who(happened)} approves",
        EventKind.ApprovalWithdrawn => $"{Who(happened)} takes the approval back",
        EventKind.Advanced => $"{Who(happened)} advances",
        EventKind.Halted => $"{Who(happened)} halts: {happened.Reason}",
        EventKind.Vetoed => $"{Who(happened)} forbids the next advance: {happened.Reason}",
        EventKind.Resumed => $"{Who(happened)} resumes",
        EventKind.RolledBack => $"{Who(happened)} rolls back: {happened.Reason}",
        EventKind.Overridden => $"{Who(happened)} overrides {Word(happened.Overriding)}: {happened.Reason}",
        EventKind.Retried => $"{Who(happened)} has the step taken again",
        EventKind.IncidentOpened => $"incident {happened.Subject} is opened",
        EventKind.IncidentClosed => $"incident {happened.Subject} is closed",
        EventKind.LineStopped => $"every release is stopped: {happened.Reason}",
        EventKind.LineReleased => "releases may go on",
        EventKind.OtherStarted => $"plan '{happened.Subject}' starts",
        EventKind.OtherCompleted => $"plan '{happened.Subject}' is completed",
        EventKind.OtherEnded => $"plan '{happened.Subject}' ends uncompleted",
        EventKind.Superseded => $"release {happened.Subject} takes over",
        EventKind.Noted => $"{Who(happened)} notes: {happened.Reason}",
        _ => $"{Who(happened)} is called: {happened.Reason}",
    };

    public static string Word(Verdict? verdict) => verdict switch
    {
        Verdict.Healthy => "healthy",
        Verdict.Ambiguous => "ambiguous",
        Verdict.NoData => "no data",
        _ => "breached",
    };

    public static string Word(NoDataCause cause) => cause switch
    {
        NoDataCause.TooFew => "too few",
        NoDataCause.ClockSkew => "clock skew",
        _ => cause.ToString().ToLowerInvariant(),
    };

    static string Word(Overriding? overriding) => overriding switch
    {
        Overriding.Gate => "the gate",
        Overriding.PointOfNoReturn => "the point of no return",
        _ => "a breach",
    };

    static string Who(RolloutEvent happened) => happened.Person is { } person ? $"{person} ({happened.By})" : $"{happened.By}";

    static string Number(RolloutEvent happened) => Wording.Plain(happened.Action ?? 0);

    static string Times(RolloutEvent happened) => happened is { From: { } from, To: { } to } ? $", {Wording.Moment(from)} to {Wording.Moment(to)}" : "";
}
