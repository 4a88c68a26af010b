using System;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.Benchmarks;

/// <summary>From an edit in a document with one plan, among 20 others, to its fresh diagnostics.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    readonly DiagnosticAnalyzer _ours = Analyzing.Ours;
    readonly DiagnosticAnalyzer _nothing = Analyzing.Nothing;
    CSharpCompilation _compilation = null!;
    int _edits;

    [GlobalSetup]
    public void Parse() => _compilation = GeneratedSources.Compile([.. GeneratedSources.Plans(1, stages: 8), .. GeneratedSources.Ordinary(20)]);

    [Benchmark(Baseline = true)]
    public Task<int> Nothing() => EditAndAsk(_nothing);

    [Benchmark]
    public Task<int> Ours() => EditAndAsk(_ours);

    async Task<int> EditAndAsk(DiagnosticAnalyzer analyzer)
    {
        var tree = _compilation.SyntaxTrees[0];
        var text = tree.GetText();
        var name = new TextSpan(text.ToString().IndexOf("\"errors\"", StringComparison.Ordinal), 8);
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(name, ++_edits % 2 == 0 ? "\"refusals\"" : "\"failures\"")));
        var compilation = _compilation.ReplaceSyntaxTree(tree, edited);
        var found = await compilation.WithAnalyzers([analyzer]).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), null, CancellationToken.None);
        return found.Length;
    }
}
