using System.IO;

namespace Rollout.Dsl.Tests.Execution;

/// <summary>The page on execution logs, whose examples are what the library says.</summary>
static class ExecutionPage
{
    /// <summary>The first example below a heading.</summary>
    public static string Example(string heading)
    {
        using var reader = new StreamReader(typeof(ExecutionPage).Assembly.GetManifestResourceStream("Docs/execution-log.md")!);
        var section = reader.ReadToEnd().ReplaceLineEndings("\n").Split($"\n## {heading}\n")[1];
        return section.Split("```text\n")[1].Split("```")[0];
    }
}
