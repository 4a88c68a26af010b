using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>Each way of wiring the package is tried with a flagged plan and its clean twin: silence alone is also what a broken load looks like.</summary>
[Collection(OneBuildAtATime.Name)]
public sealed class ConsumptionTests(PackedLibrary packed)
{
    static readonly string Ungated =
        $"Ungated.cs{Plans.Place(Plans.CheckoutWithoutCanaryGate, "Stage.Named(\"canary\")")}: warning ROL2001";

    static readonly string Pointless =
        $"Pointless.cs{Plans.Place(Plans.ContactMergeWithoutPoint, "Identifier)\n            .Through")}: warning ROL4001";

    [Fact]
    public void Package_reference_flags_what_was_taken_out_and_nothing_in_the_clean_twins() =>
        Assert.Equal([Pointless, Ungated], All(new(packed)).Build());

    [Theory]
    [InlineData("12")]
    [InlineData("13")]
    [InlineData("latest")]
    public void Language_versions_compile_the_sample_plans_and_see_the_same(string version) =>
        Assert.Equal([Pointless, Ungated], All(new(packed, properties: $"<LangVersion>{version}</LangVersion>")).Build());

    [Fact]
    public void Warnings_as_errors_stop_the_build() => Assert.Equal(
        [Pointless.Replace("warning", "error", StringComparison.Ordinal), Ungated.Replace("warning", "error", StringComparison.Ordinal)],
        All(new(packed, properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")).Build());

    [Fact]
    public void Switch_turns_the_analyzer_off() =>
        Assert.Empty(All(new(packed, properties: "<RolloutAnalyzers>false</RolloutAnalyzers>")).Build());

    [Fact]
    public void Compiler_server_sees_the_same_twice_from_one_process()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Shutdown();
        try
        {
            var first = All(new(packed));
            Assert.Equal([Pointless, Ungated], first.Build("-p:UseSharedCompilation=true"));
            Assert.Equal([Pointless, Ungated], All(new(packed)).Build("-p:UseSharedCompilation=true"));
            first.With("Ungated.cs", Plans.CheckoutWithoutCanaryGate + "\n// An edit.\n");
            Assert.Equal([Pointless, Ungated], first.Build("-p:UseSharedCompilation=true"));
            Assert.Single(CompilerServers());
        }
        finally
        {
            Shutdown();
        }
    }

    [Theory]
    [InlineData("3.3.4")]
    [InlineData("3.3.7")]
    public void Consumer_may_use_the_lowest_supported_time_library_or_a_newer_one(string version) => Assert.Equal(
        [Pointless, Ungated],
        All(new(packed, Consumer.Reference + $"""<PackageReference Include="NodaTime" Version="{version}" />""")).Build());

    /// <summary>
    /// The SDK keeps one file of each name among all analyzers, the one of the highest version. The rival's file holds nothing that our
    /// analyzer could run on, so without our own the plans would silently go unreviewed.
    /// </summary>
    [Fact]
    public void Rival_analyzer_package_with_a_higher_time_library_takes_nothing_away()
    {
        var rival = Directory.CreateDirectory(Path.Combine(packed.Folder, "rival")).FullName;
        File.WriteAllText(Path.Combine(rival, "Nothing.cs"), "internal static class Nothing;");
        File.WriteAllText(Path.Combine(rival, "Rival.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <AssemblyName>NodaTime</AssemblyName>
                <AssemblyVersion>99.0.0.0</AssemblyVersion>
                <PackageId>Rival</PackageId>
                <Version>1.0.0</Version>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>NU5128</NoWarn>
                <TargetsForTfmSpecificContentInPackage>PackRival</TargetsForTfmSpecificContentInPackage>
              </PropertyGroup>
              <Target Name="PackRival">
                <ItemGroup><TfmSpecificPackageFile Include="$(TargetPath)" PackagePath="analyzers/dotnet/cs" /></ItemGroup>
              </Target>
            </Project>
            """);
        Command.Dotnet(rival, packed.Environment, mayFail: false, "pack", "-o", packed.Feed, "-nologo");

        var consumer = All(new(packed, Consumer.Reference + """<PackageReference Include="Rival" Version="1.0.0" />"""));

        Assert.Equal([Pointless, Ungated], consumer.Build());
    }

    [Theory]
    [InlineData("NodaTime")]
    [InlineData("Rollout.Dsl")]
    public void Analyzer_that_lost_a_file_says_that_plans_are_not_reviewed(string file)
    {
        var consumer = All(new(packed)).With("Directory.Build.targets", $"""
            <Project>
              <Target Name="LoseFile" AfterTargets="RolloutAnalyzerFiles" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <Lost Include="@(Analyzer)" Condition="'%(Filename)' == '{file}'" />
                  <Analyzer Remove="@(Lost)" />
                </ItemGroup>
              </Target>
            </Project>
            """);

        Assert.Equal(["CSC : warning ROL0007"], consumer.Build());
    }

    [Fact]
    public void Project_that_references_a_project_with_the_package_is_reviewed_too()
    {
        var library = All(new(packed));
        var app = All(new(packed, $"""<ProjectReference Include="{library.Folder}/Consumer.csproj" />""", "<AssemblyName>App</AssemblyName><RootNamespace>App</RootNamespace>"))
            .With("Clean.cs", "").With("CleanMerge.cs", "");

        var found = app.Build();

        Assert.Equal([Pointless, Ungated], found);
    }

    [Fact]
    public void Analyzer_without_the_library_says_nothing()
    {
        var reference = """<PackageReference Include="Rollout.Dsl" Version="0.1.0" ExcludeAssets="compile" />""";

        Assert.Empty(new Consumer(packed, reference).With("Ordinary.cs", "public class Ordinary { public int Two => 1 + 1; }").Build());
    }

    [Fact]
    public void Project_reference_inside_the_repository_flags_the_same()
    {
        var source = Repository.Root;
        var items = $"""<ProjectReference Include="{source}/src/Rollout.Dsl/Rollout.Dsl.csproj" />""";
        var consumer = All(new(packed, items, ownCache: false)).With("Directory.Build.targets", $"""<Project><Import Project="{source}/build/AnalyzersFromSource.targets" /></Project>""");

        Assert.Equal([Pointless, Ungated], consumer.Build("-c", "Release"));
    }

    [Fact]
    public void Findings_of_the_run_time_review_are_those_of_the_compiler()
    {
        var consumer = All(new(packed, output: "Exe")).With("Program.cs", """
            using Rollout.Dsl;
            foreach (var plan in new[]
            {
                Checkout.Releases.NewCheckoutFlow.Plan, Checkout.Releases.UngatedCheckoutFlow.Plan,
                Contacts.Releases.ContactMergeCorrected.Plan, Contacts.Releases.PointlessContactMerge.Plan,
            })
            {
                foreach (var finding in plan.Review())
                    System.Console.WriteLine($"{finding.Place}: {finding.Id} {finding.Element}");
            }
            """);
        consumer.Build();

        var output = Command.Dotnet(consumer.Folder, packed.Environment, mayFail: false, "run", "--no-build");

        Assert.Equal(
            ["Pointless.cs:22: ROL4001 change 'contacts.canonical_id replaces contacts.id'", "Ungated.cs:22: ROL2001 stage 'canary'"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
    }

    static Consumer All(Consumer consumer) => consumer
        .With("Clean.cs", Plans.Checkout)
        .With("CleanMerge.cs", Plans.ContactMerge)
        .With("Ungated.cs", Plans.CheckoutWithoutCanaryGate)
        .With("Pointless.cs", Plans.ContactMergeWithoutPoint);

    void Shutdown() => Command.Dotnet(packed.Folder, packed.Environment, mayFail: true, "build-server", "shutdown", "--vbcscompiler");

    static IEnumerable<string> CompilerServers() => Directory.EnumerateDirectories("/proc")
        .Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit))
        .Select(folder =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(folder, "cmdline"));
            }
            catch (IOException)
            {
                // The process has ended meanwhile.
                return "";
            }
        })
        .Where(line => line.Contains("VBCSCompiler", StringComparison.Ordinal));
}
