using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl.Reports.Tests;

/// <summary>The JSON Schema of the lines of a log, as it follows from the table that the reader uses.</summary>
static class LogSchemaText
{
    public static string Print() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/schema/log-1.json",
        ["title"] = "A line of an execution log, version 1",
        ["oneOf"] = new JsonArray(JsonSchemaText.Reference(LogForm.HeaderKind), JsonSchemaText.Reference(LogForm.RecordKind)),
        ["$defs"] = new JsonObject(
        [
            JsonSchemaText.Pair(LogForm.HeaderKind, Line(LogForm.HeaderKind, LogForm.Header)),
            JsonSchemaText.Pair(LogForm.RecordKind, Line(LogForm.RecordKind, LogForm.Record)),
            JsonSchemaText.Pair("decision", Decision()),
            JsonSchemaText.Pair(LogForm.EvidenceKind, Object(LogForm.EvidenceKind, LogForm.Evidence)),
            .. Enum.GetValues<EventKind>().Select(kind => JsonSchemaText.Pair(Name(kind), Object(Name(kind), LogForm.Event(kind)))),
        ]),
    }.ToJsonString(JsonSchemaText.Indented) + "\n";

    static JsonObject Line(string kind, IReadOnlyList<LogEntry> entries)
    {
        var line = Object(kind, entries);
        line["properties"]!["hash"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" };
        line["required"]!.AsArray().Add("hash");
        if (kind == LogForm.HeaderKind)
            line["properties"]!["version"] = new JsonObject { ["const"] = LogForm.Version };
        return line;
    }

    static JsonObject Decision()
    {
        var decision = Object("decision", LogForm.Decision);
        decision["properties"]!["kind"] = JsonSchemaText.Single(typeof(DecisionKind)).Single();
        return decision;
    }

    static JsonObject Object(string kind, IReadOnlyList<LogEntry> entries) => JsonSchemaText.Object(
        kind, entries.Select(entry => JsonSchemaText.Pair(entry.Name, Content(entry))), entries.Where(entry => entry.IsRequired).Select(entry => entry.Name));

    static JsonObject Content(LogEntry entry)
    {
        var single = entry.Type == typeof(RolloutEvent) ? new() { ["oneOf"] = new JsonArray([.. Enum.GetValues<EventKind>().Select(kind => JsonSchemaText.Reference(Name(kind)))]) }
            : entry.Type == typeof(LogDecision) ? JsonSchemaText.Reference("decision")
            : entry.Type == typeof(DecisionEvidence) ? JsonSchemaText.Reference(LogForm.EvidenceKind)
            : JsonSchemaText.Single(entry.Type).Single();
        return entry.IsList ? new() { ["type"] = "array", ["minItems"] = 1, ["items"] = single } : single;
    }

    static string Name(EventKind kind) => Scalars.Camel(kind.ToString());
}
