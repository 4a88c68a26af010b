using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Tests.Architecture;

/// <summary>A source file of the library: its folder is its feature, its name the type that it holds.</summary>
sealed partial class SourceFile
{
    SourceFile(string resource)
    {
        var parts = resource.Split('/');
        (Folder, Name) = (parts[1], parts[2]);
        using var reader = new StreamReader(typeof(SourceFile).Assembly.GetManifestResourceStream(resource)!);
        Text = reader.ReadToEnd();
        Words = Word().Matches(Code()).Select(match => match.Value).ToHashSet();
    }

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. typeof(SourceFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Sources/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => new SourceFile(name))];

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
    public IReadOnlySet<string> Words { get; }

    string Namespace => Home().Match(Text).Groups[1].Value;

    /// <summary>Whether the other file's type can be named here: a namespace of its own has to be used or written out.</summary>
    public bool Sees(SourceFile other) =>
        Namespace.StartsWith(other.Namespace, StringComparison.Ordinal)
        || Text.Contains($"using {other.Namespace};", StringComparison.Ordinal)
        || Text.Contains($"{other.Folder}.{other.Name}", StringComparison.Ordinal);

    string Code()
    {
        var code = Comment().Replace(Text, "");
        code = Sentence().Replace(code, match => string.Join(" ", Hole().Matches(match.Value).Select(hole => hole.Groups[1].Value)));
        return Member().Replace(Namespaces().Replace(code, ""), "$1");
    }

    [GeneratedRegex(@"^(public |internal )?((static|abstract|sealed|readonly|partial) )*(record struct|class|struct|enum|interface|record) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Home();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$?""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(using|namespace) .*;$", RegexOptions.Multiline)]
    private static partial Regex Namespaces();

    /// <summary>A member that is declared here: what follows a type and leads to a body, a parameter list or an argument; or a member of an enum.</summary>
    [GeneratedRegex(@"(?<=[\w>\]?] )(?<!new )()[A-Z]\w*(?=\s*(\{ get|=>|\(|=[^=]))|^    ()[A-Z]\w*,$", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();
}
