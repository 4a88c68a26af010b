using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rollout.Dsl.Analyzers.Replay;

namespace Rollout.Dsl.Benchmarks;

/// <summary>One warm replay and review of a sample plan: its code is bound, the library is loaded.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    readonly LibraryMembers _members = new();
    SourceBodies _bodies = null!;
    ISymbol _owner = null!;
    IOperation _body = null!;

    public static IEnumerable<string> Names => SamplePlans.Names;

    [ParamsSource(nameof(Names))]
    public string Plan { get; set; } = "";

    [GlobalSetup]
    public void Bind()
    {
        var compilation = SamplePlans.Compile(Plan);
        _bodies = new(compilation);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var property = tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(declared => declared.Identifier.Text == "Plan");
        _owner = ((IPropertySymbol)model.GetDeclaredSymbol(property)!).GetMethod!;
        _body = model.GetOperation(property.ExpressionBody!)!;
        if (Replay() != 0)
            throw new System.InvalidOperationException("The sample plan is not clean, or it was not read.");
    }

    [Benchmark]
    public int Replay() =>
        new Interpreter(_members, _bodies, static _ => false, CancellationToken.None).RunRoot(_owner, [_body]) is RolloutPlan plan ? plan.Review().Count : -1;
}
