using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rollout.Dsl.Benchmarks;

/// <summary>
/// The corpora once more, the analyzers taking turns, in processor time of all threads: on a busy machine the ratio of two turns says more
/// than two means, and a clock on the wall says nothing. Turns are counted only once the runtime had time to compile what is hot; the cold
/// start is measured by itself.
/// </summary>
internal static class SideBySide
{
    /// <summary>Milliseconds of processor time.</summary>
    const double WarmUp = 5_000;

    public static async Task Compare(int files, int rounds, bool withPeers)
    {
        if (files > 0)
            await Compare($"{files} ordinary files", GeneratedSources.Ordinary(files), rounds, withPeers);
        await Compare("100 plans of 8 stages", GeneratedSources.Plans(100, 8), rounds, withPeers);
        foreach (var stages in new[] { 10, 100, 1_000 })
            await Compare($"a plan of {stages} stages", GeneratedSources.Plans(1, stages), rounds, withPeers: false);
    }

    static async Task Compare(string corpus, ImmutableArray<SyntaxTree> trees, int rounds, bool withPeers)
    {
        Analyzing.DemandClean(trees);
        List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> kinds = [("nothing", [Analyzing.Nothing]), ("ours", [Analyzing.Ours])];
        if (withPeers)
            kinds.AddRange([("Meziantou", Peers.Meziantou), ("Roslynator", Peers.Roslynator)]);
        var measured = kinds.ToDictionary(kind => kind.Name, _ => new List<(double Time, double Bytes)>());
        foreach (var (_, analyzers) in kinds)
        {
            for (var start = Spent(); Spent() - start < WarmUp;)
                await Analyzing.Run(GeneratedSources.Compile(trees), analyzers);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, analyzers) in kinds)
            {
                GC.Collect();
                var bytes = GC.GetTotalAllocatedBytes(precise: true);
                var start = Spent();
                await Analyzing.Run(GeneratedSources.Compile(trees), analyzers);
                measured[name].Add((Spent() - start, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024d));
            }
        }

        Console.WriteLine(corpus);
        var baseline = (Time: measured["nothing"].Min(item => item.Time), Bytes: measured["nothing"].Min(item => item.Bytes));
        foreach (var (name, items) in measured)
        {
            var (time, allocated) = (items.Min(item => item.Time), items.Min(item => item.Bytes));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-10} {time,9:F1} ms {time / baseline.Time,6:F2} x {time - baseline.Time,9:F1} ms more {allocated,10:F0} KB {allocated / baseline.Bytes,6:F2} x {allocated - baseline.Bytes,9:F0} KB more"));
        }
    }

    static double Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }
}
