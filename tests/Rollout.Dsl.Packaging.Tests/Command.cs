using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>Runs the real SDK as a user does, free of what the test run around it has set.</summary>
internal static class Command
{
    public static string Dotnet(string folder, IReadOnlyDictionary<string, string> environment, bool mayFail, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH" })
            start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} did not end.{Environment.NewLine}{output}");
        }

        process.WaitForExit();
        Assert.True(mayFail || process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.{Environment.NewLine}{output}");
        return output.ToString();
    }

    static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
