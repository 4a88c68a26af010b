using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>A fresh project outside the repository that uses the package as a user does.</summary>
internal sealed partial class Consumer
{
    public const string Reference = """<PackageReference Include="Rollout.Dsl" Version="0.1.0" />""";

    readonly IReadOnlyDictionary<string, string> _environment;

    public Consumer(PackedLibrary packed, string items = Reference, string properties = "", string output = "Library", bool ownCache = true)
    {
        // A build that reaches into the repository shares its package cache: another one would be written into the repository's own
        // restore results, and vanish with the test.
        _environment = ownCache ? packed.Environment : new Dictionary<string, string>();
        Folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "consumer-" + Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(Folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>{output}</OutputType>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public Consumer With(string file, string source)
    {
        File.WriteAllText(Path.Combine(Folder, file), source);
        return this;
    }

    /// <summary>Builds and returns our diagnostics as "File.cs(line): severity id", each once, in order. Trouble with loading analyzers fails.</summary>
    public IReadOnlyList<string> Build(params string[] arguments)
    {
        var output = Command.Dotnet(Folder, _environment, mayFail: true, ["build", "-nologo", "-v:m", "--no-incremental", .. arguments]);
        Assert.DoesNotMatch("CS8032|CS8033|CS9057|CS1705|AD0001|ROL9999|NU1605|MSB3277", output);
        Assert.True(Succeeded().IsMatch(output) || Ours().IsMatch(output), output);
        Assert.False(Regex.IsMatch(output, @"error (?!ROL)"), output);
        return Ours().Matches(output).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Builds what must not build, and returns all that was said.</summary>
    public string Fail()
    {
        var output = Command.Dotnet(Folder, _environment, mayFail: true, "build", "-nologo", "-v:m");
        Assert.DoesNotMatch(Succeeded(), output);
        return output;
    }

    /// <summary>What <c>dotnet format</c> reports about the project as it was built last, in the form of <see cref="Build"/>.</summary>
    public IReadOnlyList<string> FormatFindings()
    {
        // It ends with a failure when it finds something, so that a build server stops; what else went wrong stands in its output.
        var output = Command.Dotnet(
            Folder, _environment, mayFail: true, "format", "analyzers", "Consumer.csproj", "--verify-no-changes", "--severity", "warn", "--no-restore", "-v", "normal");
        Assert.DoesNotMatch("CS8032|CS8033|CS9057|AD0001|ROL9999|Unhandled exception|Required references did not load", output);
        return Ours().Matches(output).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Lets <c>dotnet format</c> apply the fixes of a rule that come with the package.</summary>
    public void Mend(string id)
    {
        var output = Command.Dotnet(Folder, _environment, mayFail: false, "format", "analyzers", "Consumer.csproj", "--diagnostics", id, "--severity", "warn", "--no-restore", "-v", "normal");
        Assert.DoesNotMatch("CS8032|CS8033|CS9057|AD0001|Unhandled exception|Required references did not load", output);
    }

    [GeneratedRegex(@"Build succeeded|-> .*Consumer\.dll")]
    private static partial Regex Succeeded();

    [GeneratedRegex(@"(\w+\.cs\(\d+,\d+\)|CSC ): (warning|error) ROL\d{4}")]
    private static partial Regex Ours();
}
