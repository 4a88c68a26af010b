using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Benchmarks;

/// <summary>A compilation that does not reference the library: ours has to cost what one costs that registers nothing.</summary>
[MemoryDiagnoser]
public class AbsentBenchmarks
{
    ImmutableArray<SyntaxTree> _trees;

    [GlobalSetup]
    public void Parse()
    {
        _trees = GeneratedSources.Ordinary(20);
        Analyzing.DemandClean(_trees, withLibrary: false);
    }

    [Benchmark(Baseline = true)]
    public Task<int> Empty() => Analyzing.Run(GeneratedSources.Compile(_trees, withLibrary: false), new EmptyAnalyzer());

    [Benchmark]
    public Task<int> Ours() => Analyzing.Run(GeneratedSources.Compile(_trees, withLibrary: false), Analyzing.Ours);
}
