using System;
using System.Globalization;
using System.Text.Json;

namespace Rollout.Dsl;

/// <summary>
/// Plans as JSON. What is written holds everything but the places in the source, follows a published schema, and is the same text on
/// every machine.
/// </summary>
public static class PlanJson
{
    /// <summary>The JSON Schema (draft 2020-12) that written documents name and follow.</summary>
    public static string Schema => JsonSchemas.Named("plan-1.json");

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The JSON, indented by two blanks, with a line feed at the end of each line.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static string Write(RolloutPlan plan) => Write(PlanDocument.Of(plan));

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The JSON, indented by two blanks, with a line feed at the end of each line.</returns>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public static string Write(PlanDocument document) => JsonText.Of(document ?? throw new ArgumentNullException(nameof(document)));

    /// <summary>Reads a plan, and checks it as the verbs check one that is written in C#.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The plan, equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="RejectedDocumentException">The text is no JSON, or the JSON is no plan. It carries all problems at once, each with its path.</exception>
    public static RolloutPlan Read(string json) => ReadDocument(json).ToPlan();

    /// <summary>Reads a document without checking that it is a plan.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="RejectedDocumentException">The text is no JSON, or not of the shape of a document.</exception>
    public static PlanDocument ReadDocument(string json)
    {
        using var parsed = Parse(json ?? throw new ArgumentNullException(nameof(json)));
        return JsonTree.Read(parsed.RootElement);
    }

    static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = 256 });
        }
        catch (JsonException malformed)
        {
            var place = $"line {Plain(malformed.LineNumber)}, byte {Plain(malformed.BytePositionInLine)}";
            throw RejectedDocumentException.Of([DocumentProblem.At("", $"The text is no JSON from {place} on; mend it there, or write it with PlanJson.Write(...).")]);
        }
    }

    /// <summary>Counted from 1, as an editor does.</summary>
    static string Plain(long? place) => ((place ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
}
