using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Rollout.Dsl.Benchmarks;

/// <summary>
/// The first plan of a fresh process: nothing is loaded or compiled to machine code yet. Each sample is a process of its own; the three
/// kinds take turns, so that a busy machine slows all of them.
/// </summary>
internal static class ColdStart
{
    const int Samples = 9;

    static readonly string[] Kinds = ["none", "nothing", "ours"];

    public static void Compare()
    {
        var times = Kinds.ToDictionary(kind => kind, _ => new double[Samples]);
        for (var sample = 0; sample < Samples; sample++)
        {
            foreach (var kind in Kinds)
                times[kind][sample] = Start(kind);
        }

        var medians = times.ToDictionary(item => item.Key, item => item.Value.Order().ElementAt(Samples / 2));
        foreach (var kind in Kinds)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-8} {medians[kind],8:F1} ms   {medians[kind] / medians["none"]:F2} x compiling alone"));
    }

    /// <summary>One sample, in this process: compiles one plan, with the analyzer named, and prints the milliseconds.</summary>
    public static async Task Sample(string kind)
    {
        var watch = Stopwatch.StartNew();
        var compilation = GeneratedSources.Compile(GeneratedSources.Plans(1, stages: 8));
        if (kind != "none")
            await Analyzing.Run(compilation, kind == "ours" ? Analyzing.Ours : Analyzing.Nothing);
        using var image = new System.IO.MemoryStream();
        if (!compilation.Emit(image).Success)
            throw new InvalidOperationException("The plan does not compile.");
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    static double Start(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--cold", kind]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }
}
