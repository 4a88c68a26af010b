using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Rollout.Dsl.Reports.Tests;

/// <summary>The JSON Schema of documents, as it follows from the table that the reader uses.</summary>
static class JsonSchemaText
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/schema/plan-1.json",
        ["title"] = "A rollout plan, version 1",
        ["type"] = "object",
        ["required"] = Names(["version", "plan"]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["$schema"] = new JsonObject { ["type"] = "string" },
            ["version"] = new JsonObject { ["const"] = 1 },
            ["plan"] = Reference("rolloutPlan"),
        },
        ["$defs"] = new JsonObject(PlanSchema.Kinds.Select(kind => Pair(kind.Name, Definition(kind)))
            .Concat(QuantityKind.All.Select(quantity => Pair(quantity.Name, Definition(quantity))))),
    }.ToJsonString(Indented) + "\n";

    static JsonObject Definition(ValueKind kind)
    {
        var definition = Object(
            kind.Name, kind.Entries.Select(entry => Pair(entry.Name, Content(entry))), kind.Entries.Where(entry => entry.IsRequired).Select(entry => entry.Name));
        if (kind.Births.Count > 0)
            definition["anyOf"] = new JsonArray([.. kind.Births.Select(birth => new JsonObject { ["required"] = Names(birth.Select(PlanSchema.NameOf)) })]);
        return definition;
    }

    static JsonObject Definition(QuantityKind quantity) => Object(
        quantity.Name, quantity.Parts.Select(part => Pair(part.Name, Single(part.Type).Single())), quantity.Parts.Select(part => part.Name));

    public static JsonObject Object(string kind, IEnumerable<KeyValuePair<string, JsonNode?>> facts, IEnumerable<string> required) => new()
    {
        ["type"] = "object",
        ["required"] = Names(required.Prepend("kind")),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(facts.Prepend(Pair("kind", new JsonObject { ["const"] = kind }))),
    };

    static JsonObject Content(KindEntry entry)
    {
        var choices = entry.Types.SelectMany(Single).ToArray();
        var single = choices.Length == 1 ? choices[0] : new JsonObject { ["oneOf"] = new JsonArray([.. choices]) };
        return entry.IsList ? new() { ["type"] = "array", ["minItems"] = 1, ["items"] = single } : single;
    }

    public static IEnumerable<JsonObject> Single(Type type) =>
        type.IsEnum ? [new() { ["enum"] = Names(Enum.GetNames(type).Select(Scalars.Camel)) }]
        : type == typeof(string) ? [new() { ["type"] = "string", ["minLength"] = 1 }]
        : type == typeof(bool) ? [new() { ["type"] = "boolean" }]
        : type == typeof(int) || type == typeof(long) ? [new() { ["type"] = "integer" }]
        : type == typeof(decimal) ? [new() { ["type"] = "number" }]
        : type == typeof(Duration) ? [new() { ["type"] = "string", ["pattern"] = "^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$" }]
        : type == typeof(LocalDate) ? [new() { ["type"] = "string", ["format"] = "date" }]
        : type == typeof(LocalTime) ? [new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}:[0-9]{2}:[0-9]{2}" }]
        : type == typeof(Instant) ? [new() { ["type"] = "string", ["format"] = "date-time" }]
        : PlanSchema.Kinds.Where(kind => type.IsAssignableFrom(kind.Type)).Select(kind => kind.Name)
            .Concat(QuantityKind.All.Where(quantity => quantity.Type == type).Select(quantity => quantity.Name))
            .Select(Reference);

    public static JsonObject Reference(string kind) => new() { ["$ref"] = "#/$defs/" + kind };

    public static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);

    public static KeyValuePair<string, JsonNode?> Pair(string name, JsonNode node) => new(name, node);
}
