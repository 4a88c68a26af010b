using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>Every verb is shown by an example. Those that are not yet stand in a list, which only shrinks.</summary>
public class ShownVerbsTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static IEnumerable<string> Verbs => (
        from type in typeof(PlanValue).Assembly.GetExportedTypes()
        from member in type.GetMembers(Declared)
        where member.IsDefined(typeof(SaysAttribute)) && !member.Name.StartsWith("op_", StringComparison.Ordinal)
        select type.Name.Split('`')[0] + "." + member.Name).Distinct();

    static string[] NotShown => [.. Read("NotShown.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void A_verb_is_shown_by_an_example_or_listed_as_not_shown()
    {
        var words = Words();
        var missing = Verbs.Where(verb => !words.Contains(verb.Split('.')[1])).Order(StringComparer.Ordinal).ToArray();
        if (missing.SequenceEqual(NotShown))
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "NotShown.received.txt");
        File.WriteAllText(file, string.Concat(missing.Select(verb => verb + "\n")));
        Assert.Fail(
            $"Not shown and not listed: {string.Join(", ", missing.Except(NotShown))}. Listed and shown or gone: {string.Join(", ", NotShown.Except(missing))}. "
            + $"Show the former in an example; {file} is the list as it would be.");
    }

    static HashSet<string> Words() => [.. typeof(ShownVerbsTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Examples/", StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(name => Regex.Matches(Resource(name), @"(?<=\.)[A-Z]\w*").Select(match => match.Value))];

    static string Read(string file) => Resource("Examples/" + file).ReplaceLineEndings("\n");

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ShownVerbsTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
