using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>Verifies marked sources, and sources beside them, by the rules that count.</summary>
internal sealed partial class VerifiedRules(Func<string, bool> counts, params (string Path, string Source)[] beside)
{
    public Task<ImmutableArray<Diagnostic>> File(string marked) => Files([("Plan.cs", marked)]);

    /// <summary>Members, put into a class with metrics, changes and roles that most tests need.</summary>
    public Task<ImmutableArray<Diagnostic>> Members(string marked) => File(Verify.InClass(marked));

    /// <summary>The expression of a plan, put into a class as <see cref="Members"/>.</summary>
    public Task<ImmutableArray<Diagnostic>> Plan(string marked) => Members("public static RolloutPlan Plan => " + marked + ";");

    /// <summary>The stages of a routine plan that is clean but for them.</summary>
    public Task<ImmutableArray<Diagnostic>> Path(string marked) => Plan(Verify.WithPath(marked));

    public async Task<ImmutableArray<Diagnostic>> Files(IReadOnlyList<(string Path, string Marked)> files)
    {
        var parsed = files.Select(file => (file.Path, Markup: Markup.Parse(file.Marked))).ToArray();
        var compilation = Analysis.Compile(parsed.Select(file => (file.Path, file.Markup.Source)).Concat(beside));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));

        var expected = parsed.SelectMany(file => file.Markup.Expected.Select(item => Describe(file.Path, file.Markup.Source, item.Id, item.Span.Start, item.Span.End)))
            .Order(StringComparer.Ordinal).ToArray();
        var found = Counted(await Analysis.Build(compilation));
        Assert.Equal(expected, found.Select(DescribePlace).Order(StringComparer.Ordinal));
        Assert.Equal(found.Select(Describe), Counted(await Analysis.Build(compilation, concurrent: false)).Select(Describe));
        Assert.Equal(found.Select(Describe), Counted(await Analysis.Live(compilation)).Select(Describe));
        DemandTheSameAtRunTime(compilation, found, isRead: !files.Any(file => file.Marked.Contains("Unread", StringComparison.Ordinal)));
        return found;
    }

    ImmutableArray<Diagnostic> Counted(ImmutableArray<Diagnostic> found) => [.. found.Where(diagnostic => counts(diagnostic.Id))];

    void DemandTheSameAtRunTime(CSharpCompilation compilation, ImmutableArray<Diagnostic> found, bool isRead)
    {
        var atRunTime = EmittedPlans.Findings(compilation).Where(finding => counts(IdOf(finding))).ToArray();
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
