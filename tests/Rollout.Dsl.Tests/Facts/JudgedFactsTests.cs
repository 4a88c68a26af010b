using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Rollout.Dsl.Tests.Architecture;

namespace Rollout.Dsl.Tests.Facts;

/// <summary>
/// What a plan says has to matter. A fact counts as judged when a rule, a number, the risk class, a decision or the status of a rollout reads it: by its own name, or through a
/// property of a sheet or of a value. Every fact is rendered besides; those that are only rendered stand in a list that may only shrink.
/// </summary>
public sealed partial class JudgedFactsTests
{
    static string Listed => Path.Combine(AppContext.BaseDirectory, "Facts", "NotJudged.txt");

    [Fact]
    public void A_fact_is_judged_or_listed_as_only_rendered()
    {
        var judging = SourceFile.All.Where(file => file.Folder is "Review" or "Numbers" or "Decisions" or "Execution" || file.Place is "Plans/RiskProfile" or "Plans/Answers").ToArray();
        var named = judging.SelectMany(file => Named().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var used = judging.SelectMany(file => Used().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var read = SourceFile.All.Except(judging).SelectMany(Properties).Where(property => used.Contains(property.Name)).SelectMany(property => property.Facts).ToHashSet();

        var unjudged = Enum.GetNames<Fact>().Where(fact => !named.Contains(fact) && !read.Contains(fact)).Order(StringComparer.Ordinal).ToArray();

        var listed = File.ReadAllLines(Listed);
        Assert.True(
            listed.SequenceEqual(unjudged),
            $"Only rendered and not listed: {string.Join(", ", unjudged.Except(listed))}. Listed and judged or gone: {string.Join(", ", listed.Except(unjudged))}. Let a rule, a number or a decision read the former, and take the latter out of tests/Rollout.Dsl.Tests/Facts/NotJudged.txt.");
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
