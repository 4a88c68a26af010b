using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>What the analyzer costs code that holds no plan, in bytes and not in time: bytes are the same on every machine.</summary>
public sealed class OrdinaryCostTests
{
    const int Times = 1_000;

    /// <summary>Calls of every kind, kept and thrown away, and local variables; of other libraries, of its own, and of NodaTime.</summary>
    const string Ordinary = """
        using System;
        using System.Linq;
        using NodaTime;

        public static class Ordinary
        {
            static int Twice(int number) => number * 2;

            public static int Run(string[] names)
            {
                Twice(1);
                Duration.FromMinutes(2);
                var total = names.Select(name => name.Trim().Length).Where(length => length > 1).Sum();
                foreach (var name in names)
                {
                    Console.WriteLine(name.ToUpperInvariant());
                    name?.Trim();
                    var length = Math.Max(name!.Length, Twice(total));
                    total += length;
                }

                Action<int> print = Console.WriteLine;
                print(total);
                void Inner() => GC.KeepAlive(names);
                Inner();
                return total;
            }
        }
        """;

    [Fact]
    public void Nothing_is_allocated_for_code_that_holds_no_plan()
    {
        var compilation = Analysis.Compile([("Ordinary.cs", Ordinary)]);
        var recording = new Recording(compilation);
        recording.Start();
        var (member, body) = Run(compilation);

        // The compiler makes some symbols when they are first asked for, and keeps them.
        recording.Visit(member, body, times: 1);

        Assert.Equal(0, recording.Visit(member, body, Times));
    }

    [Fact]
    public void Plan_that_is_made_is_noticed_by_the_same_recording()
    {
        var compilation = Analysis.Compile([("Plan.cs", Ordinary.Replace("Twice(1);", "Role.Named(\"lead\").MayHalt();", StringComparison.Ordinal).Replace("using NodaTime;", "using NodaTime; using Rollout.Dsl;", StringComparison.Ordinal))]);
        var recording = new Recording(compilation);
        recording.Start();
        var (member, body) = Run(compilation);

        Assert.Contains("ROL0002", Assert.ThrowsAny<Exception>(() => recording.Visit(member, body, times: 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compilation_without_the_library_registers_nothing_and_costs_next_to_nothing()
    {
        var compilation = Analysis.Compile([("Ordinary.cs", Ordinary)], References.WithoutLibrary);

        // Every compiler has read the references before the first analyzer runs.
        Assert.NotEmpty(compilation.ReferencedAssemblyNames);
        new Recording(compilation).Start();
        var recording = new Recording(compilation);

        Assert.InRange(recording.Start(), 0, 1_000);
        Assert.Equal(0, recording.Registered);
    }

    static (ISymbol Member, IOperation Body) Run(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "Run");
        return (model.GetDeclaredSymbol(method)!, model.GetOperation(method.Body!)!);
    }
}
