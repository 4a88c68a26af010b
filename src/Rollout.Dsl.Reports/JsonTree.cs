using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Rollout.Dsl;

/// <summary>Reads the trees of documents out of JSON.</summary>
internal static class JsonTree
{
    public static PlanDocument Read(JsonElement json)
    {
        var problems = new List<DocumentProblem>();
        var document = Document(json, problems);
        return document is not null && problems.Count == 0 ? document : throw RejectedDocumentException.Of(problems);
    }

    public static DocumentNode ReadNode(JsonElement json)
    {
        var problems = new List<DocumentProblem>();
        var node = Value(json, "", problems) as DocumentNode;
        if (node is null && problems.Count == 0)
            problems.Add(DocumentProblem.At("", "An object is expected here, and this is none; write one."));
        return problems.Count == 0 ? node! : throw RejectedDocumentException.Of(problems);
    }

    static PlanDocument? Document(JsonElement json, List<DocumentProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(DocumentProblem.At("", "A plan is an object with \"$schema\", \"version\" and \"plan\", and this is none; write one."));
            return null;
        }

        foreach (var surplus in json.EnumerateObject().Select(member => member.Name).Where(name => name is not ("$schema" or "version" or "plan")))
            problems.Add(DocumentProblem.At(surplus, $"A plan says no '{surplus}' beside \"$schema\", \"version\" and \"plan\"; leave it out."));
        var version = 0;
        if (!json.TryGetProperty("version", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out version))
            problems.Add(DocumentProblem.At("version", "The version of the schema is a whole number, and there is none here; write \"version\": 1."));
        if (!json.TryGetProperty("plan", out var plan) || plan.ValueKind != JsonValueKind.Object)
            problems.Add(DocumentProblem.At("plan", "The plan is an object, and there is none here; write \"plan\": { ... }."));
        return problems.Count > 0 || Node(plan, "", problems) is not { } root ? null : PlanDocument.From(version, root);
    }

    static DocumentValue? Value(JsonElement json, string path, List<DocumentProblem> problems) => json.ValueKind switch
    {
        JsonValueKind.Object => Node(json, path, problems),
        JsonValueKind.Array => DocumentList.Of(
            json.EnumerateArray().Select((item, index) => Value(item, Inside(path, index.ToString(CultureInfo.InvariantCulture)), problems)).OfType<DocumentValue>().ToArray()),
        JsonValueKind.String => DocumentScalar.OfText(json.GetString()!),
        JsonValueKind.Number => DocumentScalar.OfNumber(json.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => DocumentScalar.OfTruth(json.GetBoolean()),
        _ => Refuse(path, "Nothing is said here by null; write the content, or leave the fact out.", problems),
    };

    static DocumentNode? Node(JsonElement json, string path, List<DocumentProblem> problems)
    {
        var members = json.EnumerateObject().ToArray();
        if (members.Count(member => member.Name == "kind") != 1 || members.First(member => member.Name == "kind").Value is not { ValueKind: JsonValueKind.String } kind)
            return (DocumentNode?)Refuse(path, "An object tells its kind once, as a text, and this one does not; write \"kind\": \"...\".", problems);
        var facts = members.Where(member => member.Name != "kind")
            .Select(member => (member.Name, Value: Value(member.Value, Inside(path, member.Name), problems)))
            .Where(fact => fact.Value is not null)
            .Select(fact => DocumentFact.Of(fact.Name, fact.Value!));
        return DocumentNode.Of(kind.GetString()!, facts.ToArray());
    }

    static DocumentValue? Refuse(string path, string sentence, List<DocumentProblem> problems)
    {
        problems.Add(DocumentProblem.At(path, sentence));
        return null;
    }

    static string Inside(string path, string name) => path.Length == 0 ? name : path + "/" + name;
}
