using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Examples;

/// <summary>The examples compile in C# 12 and in the latest version, and the compiler says of each exactly what it should.</summary>
public sealed partial class ExampleTests
{
    [Theory]
    [InlineData("NewCheckoutFlow.cs")]
    [InlineData("NewFooterFlow.cs")]
    [InlineData("ContactMergeCorrected.cs")]
    [InlineData("KnightCapitalCorrected.cs")]
    [InlineData("ChannelFile291Corrected.cs")]
    [InlineData("ContactMergeAsWritten.cs", "ROL3004 RolloutPlan.For(\"contact-merge\")", "ROL3011 Merge", "ROL5006 Stage.Named(\"contract\")")]
    [InlineData(
        "KnightCapitalAsItWas.cs",
        "ROL5001 RolloutPlan.For(\"retail-liquidity-program\")",
        "ROL3001 OldFlag",
        "ROL1002 Stage.Named(\"first servers\")",
        "ROL2001 Stage.Named(\"first servers\")",
        "ROL2002 Stage.Named(\"first servers\")",
        "ROL2002 Stage.Named(\"remaining servers\")",
        "ROL2002 Stage.Named(\"market open\")",
        "ROL3002 Undo.Redeploy(Router)")]
    [InlineData(
        "ChannelFile291AsItWas.cs",
        "ROL5001 RolloutPlan.For(\"rapid-response-content\")",
        "ROL1001 Stage.Named(\"all sensors\")",
        "ROL2002 Stage.Named(\"all sensors\")",
        "ROL3002 Undo.TurnBack(Content)")]
    [InlineData(
        "NextShopRelease.cs",
        "ROL0006 Shop",
        "ROL0006 Open.Until(new LocalDate(2026, 9, 4), by: Lead)",
        "ROL6004 ImportedFrom(Import.From(\"the delivery pipeline\").WindowsStopRollback())")]
    public async Task Example_is_flagged_for_exactly_this(string example, params string[] expected)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "examples", example));
        foreach (var version in new[] { LanguageVersion.CSharp12, LanguageVersion.Latest })
        {
            var compilation = Analysis.Compile([(example, source)], version: version);
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

            var found = await Analysis.Build(compilation);

            Assert.Equal(expected, found.Select(diagnostic => $"{diagnostic.Id} {source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
            Assert.Equal(EmittedPlans.Findings(compilation).Select(line => line[..7]).Order(StringComparer.Ordinal), found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        }
    }

    public static TheoryData<string> Scenarios =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", "Scenarios"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_scenario_is_read_as_a_whole_and_clean_and_without_its_owner_it_is_not(string scenario)
    {
        var source = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "examples", "Scenarios", scenario))).ReplaceLineEndings("\n");
        var compilation = Analysis.Compile([(scenario, source)]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var (found, unread) = await Analysis.BuildAndUnread(compilation);

        Assert.Empty(found);
        Assert.Empty(unread);
        Assert.Empty(EmittedPlans.Findings(compilation));
        var ownerless = OwnerClause().Replace(source, "");
        Assert.Equal(["ROL5001"], (await Analysis.Build(Analysis.Compile([(scenario, ownerless)]))).Select(diagnostic => diagnostic.Id));
    }

    const string AsItWas = "AsItWas.cs";

    public static TheoryData<string> Incidents =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*" + AsItWas).Select(path => Path.GetFileName(path)[..^AsItWas.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Incidents))]
    public async Task Of_an_incident_the_compiler_reads_both_plans_as_a_whole_and_says_what_the_review_says(string incident)
    {
        Assert.Empty(await Said(incident + "Corrected.cs"));
        await Said(incident + AsItWas);
    }

    static async Task<IReadOnlyList<string>> Said(string example)
    {
        var compilation = Analysis.Compile([(example, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "examples", example)))]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var (found, unread) = await Analysis.BuildAndUnread(compilation);

        Assert.Empty(unread);
        string[] said = [.. found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
        Assert.Equal(EmittedPlans.Findings(compilation).Order(StringComparer.Ordinal), said);
        return said;
    }

    [Theory]
    [InlineData("ContactMergeCorrected.cs", "PointOfNoReturn.Because(\"the old identifier is gone\"),", "ROL4001")]
    [InlineData("ContactMergeCorrected.cs", ".ContainingBy(Contain.Pause(Job).Within(10.Seconds()).By(Role.OnCall))")]
    [InlineData("ContactMergeCorrected.cs", ".OwnedBy(DataOnCall)", "ROL5001")]
    [InlineData("ContactMergeCorrected.cs", ".ObserveFor(2.Hours())\n                    .AdvanceWhen(WrongMerges < 0.1.Percent())", "ROL2023")]
    [InlineData("NewCheckoutFlow.cs", ".ObserveFor(30.Minutes())\n                    .Healthy()", "ROL2001")]
    [InlineData("NewCheckoutFlow.cs", ".OwnedBy(EngLead)", "ROL5001")]
    [InlineData("NewFooterFlow.cs", ".OwnedBy(Role.ReleaseTeam)", "ROL5001")]
    [InlineData("ContactMergeCorrected.cs", ".Announcing(Announce.Rollbacks(to: \"#incidents\").Within(5.Minutes()))", "ROL5004")]
    [InlineData("NewCheckoutFlow.cs", ".Within(5.Minutes())", "ROL5004")]
    [InlineData("NewCheckoutFlow.cs", ",\n                EngLead.MayHalt().MayOverride()", "ROL5007")]
    [InlineData("ChannelFile291Corrected.cs", "\n        .RecoveredOnDevice(\"after three failed starts the sensor loads the previous content\")", "ROL4013")]
    [InlineData("ChannelFile291Corrected.cs", "ContentLead.MayRollBack(On.AnyReason).MayHalt(),", "ROL5007")]
    public async Task One_thing_taken_out_of_a_clean_example_raises_no_more_than_its_rule(string example, string what, params string[] ids)
    {
        var source = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "examples", example))).ReplaceLineEndings("\n");
        Assert.Contains(what, source, StringComparison.Ordinal);

        var found = await Analysis.Build(Analysis.Compile([(example, source.Replace(what, "", StringComparison.Ordinal))]));

        Assert.Equal(ids, found.Select(diagnostic => diagnostic.Id));
    }

    [GeneratedRegex(@"\n *\.OwnedBy\(([^()]|\([^()]*\))*\)")]
    private static partial Regex OwnerClause();
}
