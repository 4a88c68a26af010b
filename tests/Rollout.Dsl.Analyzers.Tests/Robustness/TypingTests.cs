using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>Code that is being written never crashes the analyzer.</summary>
public sealed class TypingTests
{
    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    static string Read(string example) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "examples", example));

    /// <summary>Each character is typed with ROLLOUT_LONG_TESTS=1, every seventh without.</summary>
    static readonly int Step = Environment.GetEnvironmentVariable("ROLLOUT_LONG_TESTS") == "1" ? 1 : 7;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Prefixes_as_if_typed(string example)
    {
        var source = Read(example);
        var unfinished = Enumerable.Range(0, source.Length / Step).Select(step => source[..(step * Step)]);

        await Parallel.ForEachAsync(unfinished, async (prefix, stop) => await Analysis.Build(Analysis.Compile([("Plan.cs", prefix)]), cancellation: stop));
    }

    /// <summary>Every pair of tokens is mutated with ROLLOUT_LONG_TESTS=1, every fourth without: there are many examples, and they use the same syntax.</summary>
    static readonly int Pairs = Step == 1 ? 2 : 8;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Tokens_missing_once_or_doubled_or_swapped(string example)
    {
        var tree = CSharpSyntaxTree.ParseText(Read(example));
        var source = tree.ToString();
        var tokens = tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        var mutants = new List<string>();
        for (var i = 0; i + 1 < tokens.Length; i += Pairs)
        {
            var (one, next) = (tokens[i], tokens[i + 1]);
            mutants.Add(source.Remove(one.SpanStart, one.Span.Length));
            mutants.Add(source.Insert(one.SpanStart, one.Text + " "));
            mutants.Add(source[..one.SpanStart] + next.Text + source[one.Span.End..next.SpanStart] + one.Text + source[next.Span.End..]);
        }

        await Parallel.ForEachAsync(mutants, async (mutant, stop) =>
        {
            var compilation = Analysis.Compile([("Plan.cs", mutant)]);
            var found = await Analysis.Build(compilation, cancellation: stop);

            // What still compiles is a plan like any other: the compiler says no more of it than its run. The run sees public plans alone.
            if (PublicMembers(mutant) == PublicMembers(source)
                && compilation.GetDiagnostics(stop).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
                Assert.Empty(found.Select(diagnostic => diagnostic.Id).Where(id => id != "ROL0002").Except(EmittedPlans.Findings(compilation).Select(finding => finding[..7])));
        });
    }

    static int PublicMembers(string source) => source.Split("public static ").Length;
}
