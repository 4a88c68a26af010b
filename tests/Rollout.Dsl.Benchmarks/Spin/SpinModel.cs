using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Benchmarks.Spin;

/// <summary>A plan as a program that SPIN made of its model and a C compiler of that.</summary>
internal sealed partial class SpinModel : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("spin").FullName;
    readonly string _model;

    public SpinModel(RolloutPlan plan, bool withOverrides)
    {
        _model = PromelaModel.Of(plan, withOverrides);
        var watch = Stopwatch.StartNew();
        Make("plain");
        CompileTime = watch.Elapsed;
        Make("asked", "-DCHECKED");
    }

    /// <summary>What SPIN and the C compiler take before the search begins.</summary>
    public TimeSpan CompileTime { get; }

    /// <summary>Whether SPIN and a C compiler are on the path.</summary>
    public static bool IsThere
    {
        get
        {
            try
            {
                return Run(Path.GetTempPath(), "spin", "-V").Contains("Spin Version", StringComparison.Ordinal) && Run(Path.GetTempPath(), "gcc", "--version").Length > 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Searches every state without asking anything, and says how many there are and what SPIN says that it took.</summary>
    public (int States, TimeSpan Time) Search()
    {
        var report = Run(Path.Combine(_folder, "plain"), "./pan", "-m1000000");
        return ((int)Figure(Stored(), report), TimeSpan.FromSeconds(Figure(Elapsed(), report)));
    }

    /// <summary>Whether an assertion fails: the one of a property, or from 100 on the one that says that nothing is there that it speaks of.</summary>
    public bool Fails(int question)
    {
        var report = Run(Path.Combine(_folder, "asked"), "env", $"QUESTION={question.ToString(CultureInfo.InvariantCulture)}", "./pan", "-m1000000");
        return Figure(Errors(), report) > 0;
    }

    [GeneratedRegex(@"(\d+(?:\.\d+)?(?:e\+\d+)?) states, stored")]
    private static partial Regex Stored();

    [GeneratedRegex(@"elapsed time (\S+) seconds")]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"errors: (\d+)")]
    private static partial Regex Errors();

    static double Figure(Regex pattern, string report) => pattern.Match(report) is { Success: true } found
        ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException(report);

    void Make(string name, params string[] options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "model.pml"), _model);

        // What is written and never read would not count as state else.
        Run(folder, "spin", [.. options, "-o2", "-a", "model.pml"]);
        Run(folder, "gcc", "-O2", "-w", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c");
    }

    static string Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} failed.\n{printed}{errors.Result}");
    }
}
