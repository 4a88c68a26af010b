using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rollout.Dsl.Analyzers;

namespace Rollout.Dsl.Benchmarks;

internal static class Analyzing
{
    /// <summary>Runs analyzers over a compilation that nothing was bound in yet and returns how many findings there are.</summary>
    public static async Task<int> Run(CSharpCompilation compilation, params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        (await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync()).Length;

    public static DiagnosticAnalyzer Ours => new PlanAnalyzer();

    public static DiagnosticAnalyzer Nothing => new NothingAnalyzer();

    /// <summary>Code that does not compile, or that is flagged, would make it a measurement of something else.</summary>
    public static void DemandClean(IEnumerable<SyntaxTree> trees, bool withLibrary = true)
    {
        var compilation = GeneratedSources.Compile(trees, withLibrary);
        var found = compilation.WithAnalyzers([Ours]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Concat(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)).ToArray();
        if (found.Length > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, found.Take(3)));
    }
}
