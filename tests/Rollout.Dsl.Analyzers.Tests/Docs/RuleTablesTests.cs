using System.Collections.Generic;
using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Analyzers.Tests.Docs;

/// <summary>The files that are written from the catalogue of rules are committed as they would be written now.</summary>
public sealed partial class RuleTablesTests
{
    const string Releases = "analyzers/Rollout.Dsl.Analyzers/AnalyzerReleases.";

    static string[] Shipped => [.. Committed.Lines(Releases + "Shipped.md").Where(line => Row().IsMatch(line))];

    [Fact]
    public void The_minimal_rule_set_leaves_out_what_the_catalogue_says() =>
        Committed.Is("src/Rollout.Dsl/configuration/rollout.minimal.globalconfig", RuleTables.MinimalConfiguration);

    [Fact]
    public void The_index_of_the_rules_shows_the_catalogue() => Committed.Is("docs/rules/README.md", RuleTables.Index);

    [Fact]
    public void What_is_not_shipped_yet_is_listed_as_new() => Committed.Is(Releases + "Unshipped.md", RuleTables.Unshipped(Shipped));

    [Fact]
    public void What_was_shipped_is_still_so() => Assert.All(Shipped, row => Assert.Equal(RuleTables.ReleaseRows.GetValueOrDefault(row.Split(' ')[0]), row));

    [GeneratedRegex(@"^ROL\d{4} \|")]
    private static partial Regex Row();
}
