using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>The table of what each node of a log has to say and may say, in the order in which it is written.</summary>
internal static class LogForm
{
    public const int Version = 1;

    public const string HeaderKind = "log";

    public const string RecordKind = "record";

    public const string EvidenceKind = "evidence";

    public static IReadOnlyList<LogEntry> Header =>
    [
        Needed("version", typeof(int)), Needed("plan", typeof(string)), Needed("release", typeof(string)), Needed("at", typeof(Instant)), Needed("fingerprint", typeof(string)),
    ];

    public static IReadOnlyList<LogEntry> Record =>
    [
        Needed("number", typeof(int)), Needed("at", typeof(Instant)), Needed("event", typeof(RolloutEvent)), new("decisions", typeof(LogDecision), isRequired: true, isList: true),
    ];

    public static IReadOnlyList<LogEntry> Decision =>
    [
        Needed("rule", typeof(DecisionRule)), Needed("what", typeof(string)), Needed("because", typeof(string)), Optional("stage", typeof(string)),
        Optional("step", typeof(string)), Optional("action", typeof(int)), new("evidence", typeof(DecisionEvidence), isRequired: false, isList: true), Optional("place", typeof(string)),
    ];

    public static IReadOnlyList<LogEntry> Evidence =>
        [Needed("condition", typeof(string)), Optional("verdict", typeof(Verdict)), Optional("cause", typeof(NoDataCause))];

    static LogEntry[] EventEntries =>
    [
        Optional("subject", typeof(string)), Optional("verdict", typeof(Verdict)), Optional("cause", typeof(NoDataCause)), Optional("from", typeof(Instant)),
        Optional("to", typeof(Instant)), Optional("percent", typeof(decimal)), Optional("holds", typeof(bool)), Optional("action", typeof(int)),
        Optional("by", typeof(string)), Optional("person", typeof(string)), Optional("overriding", typeof(Overriding)), Optional("reason", typeof(string)),
    ];

    /// <summary>What an event of a kind says. Any of them may name its release and when it happened.</summary>
    public static IReadOnlyList<LogEntry> Event(EventKind kind)
    {
        var (needed, optional) = Names(kind);
        return
        [
            .. from entry in EventEntries
               let isNeeded = needed.Contains(entry.Name)
               where isNeeded || optional.Contains(entry.Name)
               select new LogEntry(entry.Name, entry.Type, isNeeded),
            Optional("release", typeof(string)), Optional("happenedAt", typeof(Instant)),
        ];
    }

    static (string[] Needed, string[] Optional) Names(EventKind kind) => kind switch
    {
        EventKind.Clock or EventKind.LineReleased => ([], []),
        EventKind.Observed => (["subject", "verdict"], ["cause", "from", "to"]),
        EventKind.ExposureMeasured or EventKind.Progressed => (["percent"], []),
        EventKind.Checked => (["subject", "holds"], []),
        EventKind.Done => (["action"], []),
        EventKind.Failed or EventKind.LeftOut => (["action", "reason"], []),
        EventKind.Approved or EventKind.ApprovalWithdrawn => (["by", "person"], []),
        EventKind.Advanced or EventKind.Resumed or EventKind.Retried => (["by"], []),
        EventKind.Halted or EventKind.Vetoed or EventKind.RolledBack or EventKind.Noted or EventKind.Escalated => (["by", "reason"], []),
        EventKind.Overridden => (["by", "overriding", "reason"], []),
        EventKind.LineStopped => (["reason"], []),
        EventKind.IncidentOpened or EventKind.IncidentClosed or EventKind.OtherStarted or EventKind.OtherCompleted or EventKind.OtherEnded
            or EventKind.Superseded => (["subject"], []),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static LogEntry Needed(string name, Type type) => new(name, type, isRequired: true);

    static LogEntry Optional(string name, Type type) => new(name, type, isRequired: false);
}
