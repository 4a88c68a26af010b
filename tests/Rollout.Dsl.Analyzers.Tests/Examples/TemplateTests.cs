using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Examples;

/// <summary>Templates that lie in another assembly: what they say is unread at compile time, and judged at run time.</summary>
public sealed class TemplateTests
{
    /// <summary>A template that looks at nothing before it lets the exposure grow.</summary>
    const string Hasty = """
        using NodaTime;
        using Rollout.Dsl;

        namespace Templates;

        public static class Stages
        {
            public static Stage Hasty(this Stage stage) => stage.ObserveFor(Duration.FromHours(1));
        }
        """;

    const string Using = """
        using NodaTime;
        using Rollout.Dsl;
        using Rollout.Dsl.Units;
        using Templates;

        public static class Releases
        {
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            static readonly FlagChange Flag = Change.Flag("FLAG");

            public static RolloutPlan Plan => RolloutPlan.For("p")
                .Changing(Flag)
                .Through(Stage.Named("some").To(10.PercentOfUsers()).Hasty(), Stage.Named("all").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()).By(Role.OnCall))
                .StopLoss(Errors > 1.Percent())
                .OwnedBy(Role.OnCall);
        }
        """;

    [Theory]
    [InlineData("Orders")]
    [InlineData("Search")]
    public async Task A_service_of_the_platform_is_clean_and_says_what_was_not_read(string service)
    {
        var platform = Compile("Platform", Sources("Platform"));
        Assert.Empty(await Analysis.Build(platform));
        var compilation = Compile(service, Sources(service), platform);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var (found, unread) = await Analysis.BuildAndUnread(compilation);

        Assert.Empty(found);
        Assert.NotEmpty(unread);
        Assert.All(unread, diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
        Assert.Empty(EmittedPlans.Findings(compilation, platform));
    }

    [Fact]
    public async Task A_stage_of_a_template_in_another_assembly_keeps_its_name_and_is_judged_at_run_time()
    {
        var templates = Compile("Templates", [("Stages.cs", Hasty)]);
        var compilation = Compile("Release", [("Plan.cs", Using)], templates);

        var (found, unread) = await Analysis.BuildAndUnread(compilation);

        Assert.Empty(found);
        Assert.StartsWith(
            "The compiler could not read what stage 'some' says, so these rules may have stayed silent: ROL", Assert.Single(unread).GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith(
            "ROL2001: Stage 'some' is left after 1 hour on elapsed time alone", Assert.Single(EmittedPlans.Findings(compilation, templates)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_plan_says_beside_the_template_is_judged_as_ever()
    {
        var templates = Compile("Templates", [("Stages.cs", Hasty)]);
        var ownerless = Using.ReplaceLineEndings("\n").Replace("\n        .OwnedBy(Role.OnCall)", "", StringComparison.Ordinal);

        Assert.Equal(["ROL5001"], (await Analysis.Build(Compile("Release", [("Plan.cs", ownerless)], templates))).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task The_same_template_in_the_same_assembly_is_judged_at_compile_time() => Assert.Equal(
        ["ROL2001"], (await Analysis.Build(Compile("Release", [("Stages.cs", Hasty), ("Plan.cs", Using)]))).Select(diagnostic => diagnostic.Id));

    static IEnumerable<(string Path, string Source)> Sources(string example) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", example), "*.cs").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    static CSharpCompilation Compile(string assembly, IEnumerable<(string Path, string Source)> sources, params CSharpCompilation[] others) =>
        Analysis.Compile(sources, [.. References.All, .. others.Select(other => MetadataReference.CreateFromImage(EmittedPlans.Image(other)))]).WithAssemblyName(assembly);
}
