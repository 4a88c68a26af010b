using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rollout.Dsl;

/// <summary>Prints documents and their nodes as JSON.</summary>
internal static class JsonText
{
    public const string SchemaName = "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/schema/plan-1.json";

    public static string Of(PlanDocument document)
    {
        using var stream = new MemoryStream();

        // Letters of every language stay readable: the text goes into a file or a store, never unescaped into a page.
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, MaxDepth = 256, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", SchemaName);
            writer.WriteNumber("version", document.Version);
            writer.WritePropertyName("plan");
            Write(writer, document.Root);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    /// <summary>A node on one line, without blanks.</summary>
    public static string Line(DocumentNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, node);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void Write(Utf8JsonWriter writer, DocumentValue value)
    {
        switch (value)
        {
            case DocumentNode node:
                writer.WriteStartObject();
                writer.WriteString("kind", node.Kind);
                foreach (var fact in node.Facts)
                {
                    writer.WritePropertyName(fact.Name);
                    Write(writer, fact.Value);
                }

                writer.WriteEndObject();
                break;
            case DocumentList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case DocumentScalar { Form: DocumentForm.Text } text:
                writer.WriteStringValue(text.Text);
                break;
            case DocumentScalar scalar:
                writer.WriteRawValue(scalar.Text);
                break;
        }
    }
}
