using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>Compiles marked sources and demands exactly the marked findings: in the build and live, concurrent or not, and none without the library.</summary>
internal static class Verify
{
    /// <summary>One file that stands for itself.</summary>
    public static Task<ImmutableArray<Diagnostic>> File(string marked, OutputKind output = OutputKind.DynamicallyLinkedLibrary) =>
        Files([("Plan.cs", marked)], output);

    /// <summary>A plan's members, put into a class with metrics, changes and roles that most tests need.</summary>
    public static Task<ImmutableArray<Diagnostic>> Members(string marked) => File(InClass(marked));

    /// <summary>The body of the plan after its name, put into a class as <see cref="Members"/>.</summary>
    public static Task<ImmutableArray<Diagnostic>> Plan(string marked) => Members("public static RolloutPlan Plan => " + marked + ";");

    public static async Task<ImmutableArray<Diagnostic>> Files(
        IReadOnlyList<(string Path, string Marked)> files, OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var parsed = files.Select(file => (file.Path, Markup: Markup.Parse(file.Marked))).ToArray();
        var compilation = Analysis.Compile(parsed.Select(file => (file.Path, file.Markup.Source)), output: output);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));

        var expected = parsed.SelectMany(file => file.Markup.Expected.Select(item => Describe(file.Path, file.Markup.Source, item.Id, item.Span.Start, item.Span.End)))
            .Order(StringComparer.Ordinal).ToArray();
        var found = await Analysis.Build(compilation);
        Assert.Equal(expected, found.Select(DescribePlace).Order(StringComparer.Ordinal));
        Assert.Equal(found.Select(Describe), (await Analysis.Build(compilation, concurrent: false)).Select(Describe));
        Assert.Equal(found.Select(Describe), (await Analysis.Live(compilation)).Select(Describe));
        return found;
    }

    public static string InClass(string members) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using NodaTime;
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        public static class Releases
        {
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            static readonly LatencyMetric Latency = Metric.Latency("latency");
            static readonly CountMetric Failures = Metric.Count("failures");
            static readonly FlagChange Flag = Change.Flag("FLAG");
            static readonly CodeChange Web = Change.Code("web", from: "1", to: "2");
            static readonly SchemaChange Column = Change.Schema("column dropped").OneWay(because: "the data is gone");
            static readonly DataChange Rows = Change.Data("rows rewritten");

            {{members}}

            static string Unknown => System.Environment.GetEnvironmentVariable("X") ?? "";
        }
        """;

    static string DescribePlace(Diagnostic diagnostic) => Describe(
        diagnostic.Location.SourceTree!.FilePath,
        diagnostic.Location.SourceTree.ToString(),
        diagnostic.Id,
        diagnostic.Location.SourceSpan.Start,
        diagnostic.Location.SourceSpan.End);

    static string Describe(Diagnostic diagnostic) => diagnostic.ToString();

    static string Describe(string path, string source, string id, int start, int end) => $"{path}({start}) {id} [{source[start..end]}]";
}
