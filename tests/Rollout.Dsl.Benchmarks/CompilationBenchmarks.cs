using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rollout.Dsl.Analyzers;

namespace Rollout.Dsl.Benchmarks;

/// <summary>
/// A whole compilation of a sample plan, without analyzers, with one that asks for the same code and does nothing, and with ours. The
/// difference of the last two is what the review costs; the difference of the first two any analyzer of operations costs.
/// </summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    public static IEnumerable<string> Names => SamplePlans.Names;

    [ParamsSource(nameof(Names))]
    public string Plan { get; set; } = "";

    [Benchmark(Baseline = true)]
    public bool Without() => Emit(SamplePlans.Compile(Plan));

    [Benchmark]
    public Task<bool> WithOneThatDoesNothing() => With(new NothingAnalyzer());

    [Benchmark]
    public Task<bool> WithReview() => With(new PlanAnalyzer());

    async Task<bool> With(DiagnosticAnalyzer analyzer)
    {
        var analyzed = SamplePlans.Compile(Plan).WithAnalyzers([analyzer]);
        await analyzed.GetAnalyzerDiagnosticsAsync();
        return Emit((CSharpCompilation)analyzed.Compilation);
    }

    static bool Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        return compilation.Emit(image).Success;
    }
}
