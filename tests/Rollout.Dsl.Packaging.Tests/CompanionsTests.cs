using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>The packages beside the library: what they hold, what they ask for, and that a project which references one of them alone is reviewed.</summary>
[Collection(OneBuildAtATime.Name)]
public sealed partial class CompanionsTests(PackedLibrary packed)
{
    [Theory]
    [InlineData("Rollout.Dsl.Hosting")]
    [InlineData("Rollout.Dsl.Reports")]
    [InlineData("Rollout.Dsl.Testing")]
    [InlineData("Rollout.Dsl.Testing.FsCheck")]
    public void Package_contains_exactly_its_library_and_its_papers(string id)
    {
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(packed.PackageOf(id), ".snupkg"));

        Assert.Equal(
            ["CHANGELOG.md", "README.md", $"{id}.nuspec", "icon.png", $"lib/netstandard2.0/{id}.dll", $"lib/netstandard2.0/{id}.xml"],
            packed.FilesOf(id));
        Assert.Contains(symbols.Entries, entry => entry.FullName == $"lib/netstandard2.0/{id}.pdb");
    }

    [Fact]
    public void Readme_of_a_package_leads_to_pages_that_are_not_in_it()
    {
        using var package = ZipFile.OpenRead(packed.PackageOf("Rollout.Dsl"));
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();

        Assert.DoesNotMatch(@"\]\((?!https:)", readme);
        Assert.Contains("[ROL1001](https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/rules/ROL1001.md)", readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rollout.Dsl.Hosting", "Microsoft.Extensions.DependencyInjection.Abstractions 8.0.2, Rollout.Dsl 0.1.0")]
    [InlineData("Rollout.Dsl.Reports", "Rollout.Dsl 0.1.0, System.Text.Json 8.0.5")]
    [InlineData("Rollout.Dsl.Testing", "Rollout.Dsl 0.1.0")]
    [InlineData("Rollout.Dsl.Testing.FsCheck", "FSharp.Core 10.0.111, FsCheck 3.6.0, Rollout.Dsl.Testing 0.1.0")]
    public void Package_depends_on_exactly_these(string id, string expected)
    {
        using var package = ZipFile.OpenRead(packed.PackageOf(id));
        using var reader = new StreamReader(package.GetEntry(id + ".nuspec")!.Open());

        Assert.Equal(expected, string.Join(", ", Dependency().Matches(reader.ReadToEnd()).Select(match => $"{match.Groups[1]} {match.Groups[2]}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Rollout.Dsl.Hosting")]
    [InlineData("Rollout.Dsl.Testing.FsCheck")]
    public void Project_that_references_it_alone_is_reviewed(string id) => Assert.Equal(
        [$"Ungated.cs{Plans.Place(Plans.CheckoutWithoutCanaryGate, "Stage.Named(\"canary\")")}: warning ROL2001"],
        new Consumer(packed, Reference(id)).With("Ungated.cs", Plans.CheckoutWithoutCanaryGate).Build());

    [Fact]
    public void All_of_them_work_from_their_packages()
    {
        var items = string.Concat(
            Reference("Rollout.Dsl.Hosting"), Reference("Rollout.Dsl.Reports"), Reference("Rollout.Dsl.Testing.FsCheck"),
            """<PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="8.0.1" />""");
        var consumer = new Consumer(packed, items, output: "Exe")
            .With("Clean.cs", Plans.Checkout)
            .With("Ungated.cs", Plans.CheckoutWithoutCanaryGate)
            .With("Program.cs", """
                using System;
                using System.Linq;
                using Checkout.Releases;
                using FsCheck.Fluent;
                using Microsoft.Extensions.DependencyInjection;
                using Rollout.Dsl;
                using Rollout.Dsl.Exploration;
                using Rollout.Dsl.Hosting;
                using Rollout.Dsl.Testing;
                using Rollout.Dsl.Testing.Generators;

                Console.WriteLine(PlanJson.Read(PlanJson.Write(NewCheckoutFlow.Plan)).Equals(NewCheckoutFlow.Plan));
                Console.WriteLine(RolloutArbitraries.Plans().Generator.Sample(50, 20).All(plan => PlanJson.Read(PlanJson.Write(plan)).Equals(plan)));
                var services = new ServiceCollection().AddRollouts(RolloutSelection.Of(NewCheckoutFlow.Plan)).BuildServiceProvider();
                Console.WriteLine(services.GetRequiredService<Rollouts>().Plan("new-checkout-flow").Equals(NewCheckoutFlow.Plan));
                NewCheckoutFlow.Plan.ShouldBeSafe();
                try
                {
                    UngatedCheckoutFlow.Plan.ShouldBeSafe();
                }
                catch (RolloutAssertionException broken)
                {
                    Console.WriteLine(broken.Message.Split('\n')[0]);
                }

                try
                {
                    new ServiceCollection().AddRollouts(RolloutSelection.Of(UngatedCheckoutFlow.Plan));
                }
                catch (UnsafeRolloutsException refused)
                {
                    Console.WriteLine(refused.Message.Split('\n')[0]);
                }
                """);
        consumer.Build();

        var output = Command.Dotnet(consumer.Folder, packed.Environment, mayFail: false, "run", "--no-build");

        Assert.Equal(
            ["True", "True", "True", "Plan 'new-checkout-flow' is not safe: 1 finding and 1 broken property.", "The rollouts are refused:"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    static string Reference(string id) => $"""<PackageReference Include="{id}" Version="0.1.0" />""";

    [GeneratedRegex("""<dependency id="([^"]+)" version="([^"]+)" """)]
    private static partial Regex Dependency();
}
