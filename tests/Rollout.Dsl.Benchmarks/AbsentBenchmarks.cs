using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rollout.Dsl.Benchmarks;

/// <summary>
/// A compilation that does not reference the library: ours has to cost what one costs that registers nothing. The references are read
/// before, as they are in every compiler by then; otherwise the first analyzer that asks for their names would be charged for reading them.
/// </summary>
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
    public Task<int> Empty() => Analyzing.Run(Referenced(), new EmptyAnalyzer());

    [Benchmark]
    public Task<int> Ours() => Analyzing.Run(Referenced(), Analyzing.Ours);

    CSharpCompilation Referenced()
    {
        var compilation = GeneratedSources.Compile(_trees, withLibrary: false);
        _ = compilation.ObjectType;
        return compilation;
    }
}
