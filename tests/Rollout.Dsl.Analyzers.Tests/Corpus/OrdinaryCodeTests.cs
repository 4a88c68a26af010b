using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Corpus;

/// <summary>
/// The sources of this repository as ordinary code: whether it compiles or not, nothing is said about files that hold no plan. The
/// environment variable ROLLOUT_CORPUS adds folders of other sources, parted as in PATH.
/// </summary>
public sealed class OrdinaryCodeTests
{
    const string Planted = "Planted.cs";

    static readonly string Root = typeof(OrdinaryCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    static readonly ImmutableArray<MetadataReference> Everything = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();

    static IEnumerable<string> OtherFolders =>
        (Environment.GetEnvironmentVariable("ROLLOUT_CORPUS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<string> Folders => ["src", "analyzers", "tests", .. OtherFolders];

    /// <summary>The library's sources stand in for the library there, so a plan among them would be none of its own.</summary>
    public static TheoryData<string> FoldersWithoutTheLibrary => ["analyzers", "tests", .. OtherFolders];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nothing_is_said_about_a_folder_read_as_one_project(string folder)
    {
        // The library's own type would switch the analyzer off, as it does where the library itself is built.
        var sources = Sources(folder).Where(source => Path.GetFileName(source.Path) != "RolloutPlan.cs").ToArray();
        Assert.NotEmpty(sources);

        var compilation = Compile(sources);

        var found = await Analysis.Build(compilation);

        Assert.Empty(found.Where(finding => !HoldsPlan(compilation, finding.Location.SourceTree!)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nothing_is_said_about_a_file_read_by_itself(string folder)
    {
        foreach (var source in Sources(folder))
        {
            var compilation = Compile([source]);
            var found = await Analysis.Build(compilation);
            Assert.True(found.IsEmpty || HoldsPlan(compilation, found[0].Location.SourceTree!), string.Join(Environment.NewLine, found));
        }
    }

    [Theory]
    [MemberData(nameof(FoldersWithoutTheLibrary))]
    public async Task Bad_plan_among_the_files_of_a_folder_is_found(string folder)
    {
        var planted = Verify.InClass("public static RolloutPlan Plan => " + Verify.WithPath("""Stage.Named("full").ToEveryone().ObserveFor(0.Seconds())""") + ";");

        var found = await Analysis.Build(Compile([.. Sources(folder), (Planted, planted)]));

        Assert.Contains(found, finding => finding.Id == "ROL0001" && finding.Location.SourceTree!.FilePath == Planted);
    }

    static CSharpCompilation Compile(IEnumerable<(string Path, string Source)> sources) =>
        Analysis.Compile(sources, Everything, LanguageVersion.Latest);

    /// <summary>Whether any expression of the file is a plan.</summary>
    static bool HoldsPlan(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Any(node => model.GetTypeInfo(node).Type?.Name == nameof(RolloutPlan));
    }

    static IEnumerable<(string Path, string Source)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));
}
