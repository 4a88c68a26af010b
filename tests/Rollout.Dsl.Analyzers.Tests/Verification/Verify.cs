using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>
/// Compiles marked sources and demands exactly the marked findings: in the build and live, concurrent or not. Then it runs the plans
/// and demands that the run-time review says the same, or, for sources that hold something unread, at least as much.
/// </summary>
internal static partial class Verify
{
    public static Task<ImmutableArray<Diagnostic>> File(string marked) => Files([("Plan.cs", marked)]);

    /// <summary>Members, put into a class with metrics, changes and roles that most tests need.</summary>
    public static Task<ImmutableArray<Diagnostic>> Members(string marked) => File(InClass(marked));

    /// <summary>The expression of a plan, put into a class as <see cref="Members"/>.</summary>
    public static Task<ImmutableArray<Diagnostic>> Plan(string marked) => Members("public static RolloutPlan Plan => " + marked + ";");

    /// <summary>The stages of a plan that is clean but for them.</summary>
    public static Task<ImmutableArray<Diagnostic>> Path(string marked) => Plan(WithPath(marked));

    public static string WithPath(string steps) => $"""
        RolloutPlan.For("p").Changing(Flag)
            .Through({steps})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Failures > 7.Events())
        """;

    public static async Task<ImmutableArray<Diagnostic>> Files(IReadOnlyList<(string Path, string Marked)> files)
    {
        var parsed = files.Select(file => (file.Path, Markup: Markup.Parse(file.Marked))).ToArray();
        var compilation = Analysis.Compile(parsed.Select(file => (file.Path, file.Markup.Source)));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));

        var expected = parsed.SelectMany(file => file.Markup.Expected.Select(item => Describe(file.Path, file.Markup.Source, item.Id, item.Span.Start, item.Span.End)))
            .Order(StringComparer.Ordinal).ToArray();
        var found = await Analysis.Build(compilation);
        Assert.Equal(expected, found.Select(DescribePlace).Order(StringComparer.Ordinal));
        Assert.Equal(found.Select(Describe), (await Analysis.Build(compilation, concurrent: false)).Select(Describe));
        Assert.Equal(found.Select(Describe), (await Analysis.Live(compilation)).Select(Describe));
        DemandTheSameAtRunTime(compilation, found, isRead: !files.Any(file => file.Marked.Contains("Unread", StringComparison.Ordinal)));
        return found;
    }

    /// <summary>Text that stands for an unread value: <c>Unread.Text</c>, <c>Unread.Yes</c>, <c>Unread.Number</c>.</summary>
    const string UnreadValues = """
        public static class Unread
        {
            public static string Text => System.Environment.GetEnvironmentVariable("NOT_SET_ANYWHERE") ?? "text";
            public static bool Yes => Text.Length == 4;
            public static int Number => Text.Length;
        }
        """;

    public static string InClass(string members) => $$"""
        using System;
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
        }
        {{(members.Contains("Unread.", StringComparison.Ordinal) ? UnreadValues : "")}}
        """;

    static void DemandTheSameAtRunTime(CSharpCompilation compilation, ImmutableArray<Diagnostic> found, bool isRead)
    {
        var atRunTime = Execution.Findings(compilation);
        var atCompileTime = found.Where(diagnostic => diagnostic.Id != "ROL0002")
            .Select(diagnostic => $"{diagnostic.Id}: {SaidIn().Replace(diagnostic.GetMessage(), ".")}")
            .ToArray();
        // A plan with a refused call throws at run time; what else is wrong with it is said at once, but only by the compiler.
        if (found.Any(diagnostic => diagnostic.Id == "ROL0001"))
            Assert.Empty(atRunTime.Where(message => !message.StartsWith("ROL0001", StringComparison.Ordinal)).Except(atCompileTime));
        else if (!isRead)
            Assert.Subset(atRunTime.Select(IdOf).ToHashSet(), atCompileTime.Select(IdOf).ToHashSet());
        else
            Assert.Equal(atRunTime.Order(StringComparer.Ordinal), atCompileTime.Order(StringComparer.Ordinal));
        Assert.Subset(atCompileTime.ToHashSet(), atRunTime.Where(message => message.StartsWith("ROL0001", StringComparison.Ordinal)).ToHashSet());
    }

    static string IdOf(string finding) => finding[..7];

    static string DescribePlace(Diagnostic diagnostic) => Describe(
        diagnostic.Location.SourceTree!.FilePath,
        diagnostic.Location.SourceTree.ToString(),
        diagnostic.Id,
        diagnostic.Location.SourceSpan.Start,
        diagnostic.Location.SourceSpan.End);

    static string Describe(Diagnostic diagnostic) => diagnostic.ToString();

    static string Describe(string path, string source, string id, int start, int end) => $"{path}({start}) {id} [{source[start..end]}]";

    [GeneratedRegex(@" \(said in \w+, [\w.]+:\d+\)\.$")]
    private static partial Regex SaidIn();
}
