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
    /// <summary>How many states SPIN sees at least where its time is taken.</summary>
    const int AtLeast = 200_000;

    readonly string _folder = Directory.CreateTempSubdirectory("spin").FullName;
    readonly string _model;

    /// <summary>A path through all states is never longer than that, and a table of so many places (as a power of two) is never full.</summary>
    static readonly string[] Size = ["-m1000000", "-w20"];

    public SpinModel(RolloutPlan plan, bool withOverrides)
    {
        _model = PromelaModel.Of(plan, withOverrides);
        var watch = Stopwatch.StartNew();
        Make("plain");
        CompileTime = watch.Elapsed;
        Make("asked", "-DCHECKED");
        States = Search("plain").States;
        Make("repeated", $"-DCOPIES={(AtLeast / States + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>How many states SPIN finds.</summary>
    public int States { get; }

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

    /// <summary>How many states a second SPIN sees by its own report, which tells hundredths of a second: so it searches the same space many times over.</summary>
    public double StatesPerSecond() => Search("repeated") is var (states, time) ? states / time : 0;

    /// <summary>Whether an assertion fails: the one of a property, or from 100 on the one that says that nothing is there that it speaks of.</summary>
    public bool Fails(int question)
    {
        var report = Run(_folder, "env", [$"QUESTION={question.ToString(CultureInfo.InvariantCulture)}", Path.Combine(_folder, "asked", "pan"), .. Size]);
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

    (int States, double Time) Search(string name)
    {
        var report = Run(_folder, Path.Combine(_folder, name, "pan"), Size);
        return ((int)Figure(Stored(), report), Figure(Elapsed(), report));
    }

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
