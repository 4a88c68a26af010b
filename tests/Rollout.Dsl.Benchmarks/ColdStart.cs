using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Rollout.Dsl.Analyzers;

namespace Rollout.Dsl.Benchmarks;

/// <summary>
/// The first plan of a fresh compiler: the compiler of the SDK is started anew for each sample, without an analyzer, with ours, and with
/// neighbours. They take turns, so that a busy machine slows all of them.
/// </summary>
internal static class ColdStart
{
    const int Samples = 9;

    static readonly string Compiler = typeof(ColdStart).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Compiler").Value!;

    public static void Compare()
    {
        var folder = Directory.CreateTempSubdirectory("cold-start").FullName;
        try
        {
            var kinds = new (string Name, string[] Analyzers)[]
            {
                ("none", []),
                ("ours", Beside(typeof(PlanAnalyzer).Assembly.Location, "Rollout.Dsl.dll", "NodaTime.dll")),
                ("Meziantou", [.. Peers.FilesOf("PeerMeziantou", "analyzers/dotnet/roslyn4.14/cs")]),
                ("Roslynator", [.. Peers.FilesOf("PeerRoslynator", "analyzers/dotnet/roslyn4.7/cs")]),
            };
            var times = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
            for (var sample = 0; sample < Samples; sample++)
            {
                foreach (var (name, analyzers) in kinds)
                    times[name].Add(Compile(folder, analyzers));
            }

            foreach (var (name, samples) in times)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {samples.Min(),8:F0} ms {samples.Min() / times["none"].Min(),6:F2} x the compiler alone"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string[] Beside(string analyzer, params string[] others) =>
        [analyzer, .. others.Select(other => Path.Combine(Path.GetDirectoryName(analyzer)!, other))];

    static double Compile(string folder, string[] analyzers)
    {
        var source = Path.Combine(folder, "Plan.cs");
        var answers = Path.Combine(folder, "Plan.rsp");
        File.WriteAllText(source, GeneratedSources.PlanFile(0, stages: 8));
        File.WriteAllLines(
            answers,
            [
                "/target:library", "/nostdlib", "/nullable:enable", "/langversion:12", Quoted("/out:", Path.Combine(folder, "Plan.dll")), Quoted("", source),
                .. GeneratedSources.WithLibrary.Select(reference => Quoted("/reference:", reference.Display!)),
                .. analyzers.Select(analyzer => Quoted("/analyzer:", analyzer)),
            ],
            Encoding.UTF8);
        var start = new ProcessStartInfo("dotnet", ["exec", Compiler, "/noconfig", "@" + answers]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(printed);
    }

    static string Quoted(string option, string path) => $"{option}\"{path}\"";
}
