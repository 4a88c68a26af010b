using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Rollout.Dsl.Tests.Architecture;

namespace Rollout.Dsl.Tests.Facts;

/// <summary>
/// What a plan says has to matter. A fact counts as judged when a rule, a number, the risk class, a decision or the status of a rollout reads it: by its own name, or through a
/// property of a sheet or of a value. Every fact is rendered besides.
/// </summary>
public sealed partial class JudgedFactsTests
{
    [Fact]
    public void Every_fact_is_judged()
    {
        var judging = SourceFile.All.Where(file => file.Folder is "Review" or "Numbers" or "Decisions" or "Execution" || file.Place is "Plans/RiskProfile" or "Plans/Answers").ToArray();
        var named = judging.SelectMany(file => Named().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var used = judging.SelectMany(file => Used().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var read = SourceFile.All.Except(judging).SelectMany(Properties).Where(property => used.Contains(property.Name)).SelectMany(property => property.Facts).ToHashSet();

        var unjudged = Enum.GetNames<Fact>().Where(fact => !named.Contains(fact) && !read.Contains(fact)).Order(StringComparer.Ordinal).ToArray();

        Assert.True(unjudged.Length == 0, $"Only rendered: {string.Join(", ", unjudged)}. Let a rule, a number, a decision or the status read them.");
    }

    /// <summary>The properties of a file, each with the facts that its expression names.</summary>
    static IEnumerable<(string Name, string[] Facts)> Properties(SourceFile file) => Property().Matches(file.Text)
        .Select(match => (match.Groups[1].Value, Named().Matches(match.Groups[2].Value).Select(fact => fact.Groups[1].Value).ToArray()))
        .Where(property => property.Item2.Length > 0);

    [GeneratedRegex(@"Fact\.(\w+)")]
    private static partial Regex Named();

    /// <summary>A verdict has the name of a property of a pace, and does not read it.</summary>
    [GeneratedRegex(@"(?<!\bVerdict)[.{,]\s*(\w+)\b")]
    private static partial Regex Used();

    [GeneratedRegex(@"^    (?:public|internal) [\w<>?., ()]+? (\w+) =>([^;]*);", RegexOptions.Multiline)]
    private static partial Regex Property();
}
