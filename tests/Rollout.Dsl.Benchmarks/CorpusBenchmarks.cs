using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Benchmarks;

/// <summary>1,000 ordinary files that could hold a plan and do not, and 100 plans of eight stages; with the neighbours on the same files.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    ImmutableArray<SyntaxTree> _trees;

    [Params("1000 ordinary files", "100 plans")]
    public string Corpus { get; set; } = "";

    [GlobalSetup]
    public void Parse()
    {
        _trees = Corpus == "100 plans" ? GeneratedSources.Plans(100, stages: 8) : GeneratedSources.Ordinary(1_000);
        Analyzing.DemandClean(_trees);
    }

    [Benchmark(Baseline = true)]
    public Task<int> Nothing() => Analyzing.Run(GeneratedSources.Compile(_trees), Analyzing.Nothing);

    [Benchmark]
    public Task<int> Ours() => Analyzing.Run(GeneratedSources.Compile(_trees), Analyzing.Ours);

    [Benchmark]
    public Task<int> Meziantou() => Analyzing.Run(GeneratedSources.Compile(_trees), Peers.Meziantou);

    [Benchmark]
    public Task<int> Roslynator() => Analyzing.Run(GeneratedSources.Compile(_trees), Peers.Roslynator);
}
