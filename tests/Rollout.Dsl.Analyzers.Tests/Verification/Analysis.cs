using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>Runs the analyzer over sources, in one go as a build does and document by document as an editor does.</summary>
internal static class Analysis
{
    public static CSharpCompilation Compile(
        IEnumerable<(string Path, string Source)> sources,
        ImmutableArray<MetadataReference>? references = null,
        LanguageVersion version = LanguageVersion.CSharp12,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary) => CSharpCompilation.Create(
            "Release",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Source, new CSharpParseOptions(version), source.Path)),
            references ?? References.All,
            new CSharpCompilationOptions(output, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What a build reports. Our own faults fail the test, not only the analyzer's crashes.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Build(CSharpCompilation compilation, bool concurrent = true, CancellationToken cancellation = default)
    {
        var found = await Driver(compilation, concurrent).GetAnalyzerDiagnosticsAsync(cancellation);
        return Checked(found);
    }

    /// <summary>The hidden diagnostics that say what was not read.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Unread(CSharpCompilation compilation) =>
        [.. (await Driver(compilation, concurrent: true).GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "ROL0003")];

    /// <summary>What an editor shows: each document asked for by itself.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Live(CSharpCompilation compilation)
    {
        var driver = Driver(compilation, concurrent: true);
        var found = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            found.AddRange(await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
        }

        return Checked([.. found]);
    }

    /// <summary>How many actions of each kind the analyzer registered.</summary>
    public static async Task<AnalyzerTelemetryInfo> Telemetry(CSharpCompilation compilation)
    {
        var analyzer = new PlanAnalyzer();
        var driver = new CompilationWithAnalyzers(compilation, [analyzer], new AnalyzerOptions([]));
        await driver.GetAnalyzerDiagnosticsAsync();
        return await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }

    /// <summary>What a build reports, and the hidden diagnostics that say what was not read.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Found, ImmutableArray<Diagnostic> Unread)> BuildAndUnread(CSharpCompilation compilation)
    {
        var all = await Driver(compilation, concurrent: true).GetAnalyzerDiagnosticsAsync();
        return (Checked(all), [.. all.Where(diagnostic => diagnostic.Id == "ROL0003")]);
    }

    static CompilationWithAnalyzers Driver(CSharpCompilation compilation, bool concurrent) => new(
        compilation,
        [new PlanAnalyzer()],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));

    static ImmutableArray<Diagnostic> Checked(ImmutableArray<Diagnostic> found)
    {
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id is "AD0001" or "ROL9999");
        return found.Where(diagnostic => diagnostic.Id != "ROL0003").OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToImmutableArray();
    }
}
