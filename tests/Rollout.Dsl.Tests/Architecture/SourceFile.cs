using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Tests.Architecture;

/// <summary>A source file of the library: its folder is its feature, its name the type that it holds.</summary>
sealed partial class SourceFile
{
    SourceFile(string path)
    {
        Folder = Path.GetFileName(Path.GetDirectoryName(path))!;
        Name = Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
    }

    public static IReadOnlyList<SourceFile> All { get; } =
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sources"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(path => new SourceFile(path)).ToArray();

    public string Folder { get; }

    public string Name { get; }

    public string Text { get; }

    public string Place => Folder + "/" + Name;

    public int Lines => Text.Split('\n').Length - 1;

    /// <summary>The types that stand at the left edge of the file.</summary>
    public string[] Types => [.. Declaration().Matches(Text).Select(match => match.Groups["name"].Value)];

    /// <summary>
    /// The words of the code that may name a type. Not counted: comments, the words of a sentence (but what stands in its holes counts),
    /// members of something else, and a name that is declared or called here as a member.
    /// </summary>
    public ISet<string> Words => Word().Matches(Code()).Select(match => match.Value).ToHashSet();

    string Code()
    {
        var code = Comment().Replace(Text, "");
        code = Sentence().Replace(code, match => string.Join(" ", Hole().Matches(match.Value).Select(hole => hole.Groups[1].Value)));
        return Namespaces().Replace(code, "");
    }

    [GeneratedRegex(@"^(public |internal )?((static|abstract|sealed|readonly|partial) )*(class|struct|enum|interface|record) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$?""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(using|namespace) .*;$", RegexOptions.Multiline)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();
}
