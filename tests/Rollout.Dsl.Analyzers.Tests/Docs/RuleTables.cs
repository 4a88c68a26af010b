using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Review;
using RuleSet = Rollout.Dsl.Review.RuleSet;

namespace Rollout.Dsl.Analyzers.Tests.Docs;

/// <summary>What is written from the catalogue of rules and from the descriptors of the analyzer.</summary>
internal static class RuleTables
{
    static readonly RuleDescription[] Rules = [.. RuleCatalogue.Descriptions];

    static readonly DiagnosticDescriptor[] Descriptors = [.. new PlanAnalyzer().SupportedDiagnostics.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    static readonly RuleSet[] Sets = [RuleSet.Minimal, RuleSet.Recommended, RuleSet.Strict];

    /// <summary>The rows of the README.</summary>
    public static IEnumerable<string> ReadmeRows =>
        Rules.Select(rule => $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Says} | {rule.Severity} | {rule.From} |");

    /// <summary>One row a descriptor, as the release files have it.</summary>
    public static IReadOnlyDictionary<string, string> ReleaseRows { get; } = Descriptors.ToDictionary(
        descriptor => descriptor.Id, descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}");

    /// <summary>The compiler configuration that leaves the rules out that the minimal set does not hold.</summary>
    public static string MinimalConfiguration => Text(
    [
        "# The rule set 'minimal', written from the catalogue of rules. What a project says of one of these rules itself goes before this.",
        "is_global = true",
        "global_level = -100",
        "",
        .. Rules.Where(rule => rule.Set > RuleSet.Minimal).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none"),
    ]);

    /// <summary>The rules of the next release.</summary>
    public static string Unshipped(IReadOnlyCollection<string> shipped) => Text(
    [
        "; Rules that no released version has. Written from the catalogue of rules.",
        "",
        "### New Rules",
        "",
        "Rule ID | Category | Severity | Notes",
        "--------|----------|----------|-------",
        .. ReleaseRows.Values.Except(shipped),
    ]);

    /// <summary>The index of the rule pages.</summary>
    public static string Index => Text(
    [
        "# Rules",
        "",
        "Each rule has a page with a plan that it flags, the same plan mended, and the cases in which it stays silent. The tables are written from the catalogue that the compiler, `plan.Review()` and the tests share.",
        "",
        "The set is the smallest one that holds the rule; [policies](../policy.md#rule-sets) tell how to choose one. Where a mend is mechanical, an editor offers it under the name in the last column; what a rule allows to accept can be accepted in an editor too.",
        .. Descriptors.Where(HasPage).GroupBy(descriptor => descriptor.Category).SelectMany(Section),
        "",
        "## From which risk class on",
        "",
        "A rule speaks of plans of this [risk class](../risk.md) and of every higher one. Under `minimal` the classes are those of `recommended`.",
        "",
        "| From risk class | Recommended | Strict |",
        "| --- | --- | --- |",
        .. Enum.GetValues<RiskClass>().Select(risk => $"| {risk} | {Begin(risk, RuleSet.Recommended)} | {Begin(risk, RuleSet.Strict)} |"),
    ]);

    static bool HasPage(DiagnosticDescriptor descriptor) => descriptor.HelpLinkUri.Length > 0;

    static IEnumerable<string> Section(IGrouping<string, DiagnosticDescriptor> category) =>
    [
        "",
        "## " + category.Key["Rollout.".Length..],
        "",
        "| Rule | Title | What it says | Severity | From risk class | Set | Fix |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        .. category.Select(Row),
    ];

    static string Row(DiagnosticDescriptor descriptor) => Array.Find(Rules, rule => rule.Id == descriptor.Id) is { } rule
        ? $"| {Link(rule.Id)} | {rule.Title} | {rule.Says} | {rule.Severity} | {rule.From} | {Name(rule.Set)} | {FixOf(rule.Id)}|"
        : $"| {Link(descriptor.Id)} | {descriptor.Title} | {Says(descriptor.Description.ToString())} | {descriptor.DefaultSeverity} | | {Name(default)} | |";

    /// <summary>The fix that the page of the rule names in italics, which a test of the fixes compares with those that there are.</summary>
    static string FixOf(string id)
    {
        var lines = Committed.Lines($"docs/rules/{id}.md").SkipWhile(line => line != "## How to fix").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return string.Concat(lines.SelectMany(line => Regex.Matches(line, @"\*[^*]+\*")).Select(title => title.Value + " "));
    }

    /// <summary>The compiler wants sentences, the table has parts of one.</summary>
    static string Says(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    static string Begin(RiskClass risk, RuleSet set) =>
        string.Join(", ", Rules.Where(rule => rule.Set <= set && rule.FromUnder(set) == risk).Select(rule => rule.Id));

    static string Link(string id) => $"[{id}]({id}.md)";

    static string Name(RuleSet set) => $"`{Sets[(int)set].ToString().ToLowerInvariant()}`";

    static string Text(IEnumerable<string> lines) => string.Join("\n", lines) + "\n";
}
