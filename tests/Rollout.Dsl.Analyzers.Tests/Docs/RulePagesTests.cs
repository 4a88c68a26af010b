using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers.Tests.Docs;

/// <summary>The pages of the rules and the README say what the catalogue says, and their plans raise what they claim to raise.</summary>
public sealed class RulePagesTests
{
    static readonly string[] Sections =
        ["What goes wrong", "Flagged", "Clean", "When it stays silent", "How to fix", "How to configure"];

    /// <summary>What the compiler says of its own reading rather than of a plan: no plan can be shown for it.</summary>
    static readonly string[] CompilerOnly = ["ROL0003", "ROL0007"];

    public static TheoryData<string> Ids => [.. RuleCatalogue.Descriptions.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        RuleCatalogue.Descriptions.Select(rule => rule.Id).Concat(CompilerOnly).Order(StringComparer.Ordinal),
        Directory.GetFiles(InDocs("rules"), "ROL*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_is_headed_by_the_id_and_the_name_of_its_rule(string id)
    {
        var rule = Rule(id);
        var lines = Page(id).Split('\n');
        Assert.Equal($"# {rule.Id} {rule.Name}", lines[0]);
        Assert.Equal("", lines[1]);
        Assert.EndsWith(".", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_gives_the_category_the_severity_and_the_class_of_its_rule(string id)
    {
        var rule = Rule(id);
        var rows = Page(id).Split('\n').Where(line => line.StartsWith('|')).ToArray();
        Assert.Equal(
            ["| Category | Severity | From risk class |", "| --- | --- | --- |", $"| {rule.Category} | {rule.Severity} | {rule.From} |"],
            rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_every_section_once_and_in_order(string id) => Assert.Equal(
        Sections,
        Page(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Flagged_plan_raises_exactly_what_its_comments_mark(string id)
    {
        var source = Block(id, "Flagged");
        var marked = Marked(source);
        Assert.Equal([id], marked.Select(mark => mark.Id).Distinct());
        Assert.Equal(marked, await Found(id, source));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Clean_plan_raises_nothing(string id)
    {
        var source = Block(id, "Clean");
        Assert.Empty(Marked(source));
        Assert.Empty(await Found(id, source));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_configures_its_own_rule_and_links_only_to_rules(string id)
    {
        var page = Page(id);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}", page, StringComparison.Ordinal);
        Assert.Contains($"[SuppressMessage(\"{Rule(id).Category}\", \"{id}\", Justification = ", page, StringComparison.Ordinal);
        foreach (Match link in Regex.Matches(page, @"\[([^\]]+)\]\(([^)]+)\)"))
        {
            Assert.Contains(RuleCatalogue.Descriptions, rule => rule.Id == link.Groups[1].Value);
            Assert.Equal(link.Groups[1].Value + ".md", link.Groups[2].Value);
        }
    }

    [Fact]
    public void Readme_lists_every_rule_as_the_catalogue_has_it()
    {
        var received = Regex.Replace(
            Readme, @"(?<=\| --- \| --- \| --- \| --- \|\n)(\| \[ROL.*\n)*", string.Concat(RuleTables.ReadmeRows.Select(row => row + "\n")));
        Committed.Is("README.md", received);
    }

    [Fact]
    public void Readme_shows_the_sample_plan_as_the_example_has_it()
    {
        const string Begin = "    public static RolloutPlan Plan =>";
        var example = Example("NewCheckoutFlow.cs");
        var plan = example[example.IndexOf(Begin, StringComparison.Ordinal)..];
        Assert.Contains(plan[..plan.LastIndexOf('}')].TrimEnd('\n'), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_quotes_what_the_compiler_says_of_the_examples()
    {
        var said = new List<string>();
        foreach (var name in new[] { "KnightCapitalAsItWas.cs", "ContactMergeAsWritten.cs" })
        {
            var found = await Analysis.Build(Analysis.Compile([(name, Example(name))]));
            said.AddRange(found.Select(diagnostic => diagnostic.ToString()));
        }

        Assert.Equal(said, Readme.Split('\n').Where(line => Regex.IsMatch(line, @"^\w+\.cs\(")));
    }

    static string Readme => File.ReadAllText(InDocs("README.md")).ReplaceLineEndings("\n");

    static string Example(string name) => File.ReadAllText(InExamples(name)).ReplaceLineEndings("\n");

    static string InExamples(string name) => Path.Combine(AppContext.BaseDirectory, "examples", name);

    static string InDocs(string name) => Path.Combine(AppContext.BaseDirectory, "docs", name);

    static RuleDescription Rule(string id) => RuleCatalogue.Descriptions.Single(rule => rule.Id == id);

    static string Page(string id) => File.ReadAllText(Path.Combine(InDocs("rules"), id + ".md")).ReplaceLineEndings("\n");

    /// <summary>The one block of C# in a section of a page.</summary>
    static string Block(string id, string section)
    {
        var text = Page(id).Split($"\n## {section}\n")[1].Split("\n## ")[0];
        var block = Assert.Single(Regex.Matches(text, "```csharp\n(.*?)\n```", RegexOptions.Singleline));
        return block.Groups[1].Value;
    }

    /// <summary>The findings that a source claims: a comment at the end of the line on which each of them begins.</summary>
    static (int Line, string Id)[] Marked(string source) =>
        [.. source.Split('\n').SelectMany((line, index) => Regex.Matches(line, @"// (ROL\d{4})$").Select(mark => (index + 1, mark.Groups[1].Value)))];

    static async Task<IEnumerable<(int Line, string Id)>> Found(string id, string source)
    {
        var compilation = Analysis.Compile([(id + ".cs", source), .. StrictPolicy.AskingFor([id])]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var built = await Analysis.Build(compilation);
        Assert.Equal(built.Select(diagnostic => diagnostic.ToString()), (await Analysis.Live(compilation)).Select(diagnostic => diagnostic.ToString()));
        var ofEach = built.Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id));
        return id == RolloutsCollide.Description.Id ? ofEach.Concat(EmittedPlans.Collisions(compilation)) : ofEach;
    }
}
