using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Analyzers.Tests.Docs;

/// <summary>What the pages point to is there, and the list of the examples is complete.</summary>
public sealed partial class LinkTests
{
    static readonly string Root = typeof(LinkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Root, "README.md")).Append(Path.Combine(Root, "examples", "README.md"));

    [Fact]
    public void Every_link_to_a_file_or_a_folder_of_the_repository_leads_somewhere() => Assert.Empty(
        from page in Pages
        from target in TargetsOf(page)
        where !Path.Exists(target)
        select $"{page}: {target}");

    [Fact]
    public void The_list_of_the_examples_names_every_plan() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("public static RolloutPlan Plan =>", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        TargetsOf(Path.Combine(Root, "examples", "README.md")).Where(target => target.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    static IEnumerable<string> TargetsOf(string page) => Link().Matches(File.ReadAllText(page))
        .Select(link => link.Groups[1].Value)
        .Where(target => !target.Contains(':', StringComparison.Ordinal))
        .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target)));

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
