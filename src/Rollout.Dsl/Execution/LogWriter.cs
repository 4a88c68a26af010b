using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>Headers and records as trees, in the order of <see cref="LogForm"/>.</summary>
internal static class LogWriter
{
    public static DocumentNode Node(LogHeader header) => Node(
        LogForm.HeaderKind, LogForm.Header,
        new() { ["version"] = LogForm.Version, ["plan"] = header.Plan, ["release"] = header.Release, ["at"] = header.BegunAt, ["fingerprint"] = header.Fingerprint });

    public static DocumentNode Node(LogRecord record) => Node(
        LogForm.RecordKind, LogForm.Record,
        new() { ["number"] = record.Number, ["at"] = record.At, ["event"] = Node(record.Event), ["decisions"] = DocumentList.Of(record.Decisions.Select(Node)) });

    static DocumentNode Node(RolloutEvent happened) => Node(
        Scalars.Camel(happened.Kind.ToString()), LogForm.Event(happened.Kind),
        new()
        {
            ["subject"] = happened.Subject, ["verdict"] = happened.Verdict, ["cause"] = happened.Cause, ["from"] = happened.From, ["to"] = happened.To,
            ["percent"] = happened.Share?.Percent, ["holds"] = happened.Holds, ["action"] = happened.Action, ["by"] = happened.By?.ToString(),
            ["person"] = happened.Person, ["overriding"] = happened.Overriding, ["reason"] = happened.Reason, ["release"] = happened.Release, ["happenedAt"] = happened.HappenedAt,
        });

    static DocumentNode Node(LogDecision decision) => Node(
        Scalars.Camel(decision.Kind.ToString()), LogForm.Decision,
        new()
        {
            ["rule"] = decision.Rule, ["what"] = decision.What, ["because"] = decision.Because, ["stage"] = decision.Stage, ["step"] = decision.Step, ["action"] = decision.Action,
            ["evidence"] = decision.Evidence.Count == 0 ? null : DocumentList.Of(decision.Evidence.Select(Node)), ["place"] = decision.Place?.ToString(),
        });

    static DocumentNode Node(DecisionEvidence seen) => Node(
        LogForm.EvidenceKind, LogForm.Evidence, new() { ["condition"] = seen.Condition, ["verdict"] = seen.Verdict, ["cause"] = seen.Cause });

    static DocumentNode Node(string kind, IEnumerable<LogEntry> entries, Dictionary<string, object?> contents) => DocumentNode.Of(
        kind,
        from entry in entries
        let content = contents[entry.Name]
        where content is not null
        select DocumentFact.Of(entry.Name, content as DocumentValue ?? Scalars.Write(content) ?? throw new InvalidOperationException($"'{entry.Name}' has no form.")));
}
