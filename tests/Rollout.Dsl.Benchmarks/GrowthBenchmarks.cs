using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Benchmarks;

/// <summary>One plan of ten, a hundred and a thousand stages. The cost of a stage has to stay what it is.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    ImmutableArray<SyntaxTree> _trees;

    [Params(10, 100, 1_000)]
    public int Stages { get; set; }

    [GlobalSetup]
    public void Parse()
    {
        _trees = GeneratedSources.Plans(1, Stages);
        Analyzing.DemandClean(_trees);
    }

    [Benchmark(Baseline = true)]
    public Task<int> Nothing() => Analyzing.Run(GeneratedSources.Compile(_trees), Analyzing.Nothing);

    [Benchmark]
    public Task<int> Ours() => Analyzing.Run(GeneratedSources.Compile(_trees), Analyzing.Ours);
}
