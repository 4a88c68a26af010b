using System.IO;
using System.Text;

namespace Rollout.Dsl;

/// <summary>The published schemas, as they lie within the assembly.</summary>
internal static class JsonSchemas
{
    public static string Named(string name)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
