using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rollout.Dsl.Packaging.Tests;

[Collection(OneBuildAtATime.Name)]
public sealed class ContentsTests(PackedLibrary packed)
{
    [Fact]
    public void Package_contains_exactly_these_files() => Assert.Equal(
        [
            "CHANGELOG.md",
            "README.md",
            "Rollout.Dsl.nuspec",
            "analyzers/dotnet/roslyn4.14/cs/NodaTime.dll",
            "analyzers/dotnet/roslyn4.14/cs/Rollout.Dsl.Analyzers.dll",
            "analyzers/dotnet/roslyn4.14/cs/Rollout.Dsl.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/Rollout.Dsl.dll",
            "analyzers/dotnet/roslyn4.8/cs/NodaTime.dll",
            "analyzers/dotnet/roslyn4.8/cs/Rollout.Dsl.Analyzers.dll",
            "analyzers/dotnet/roslyn4.8/cs/Rollout.Dsl.dll",
            "buildTransitive/Rollout.Dsl.props",
            "buildTransitive/Rollout.Dsl.targets",
            "configuration/rollout.minimal.globalconfig",
            "icon.png",
            "lib/netstandard2.0/Rollout.Dsl.dll",
            "lib/netstandard2.0/Rollout.Dsl.xml",
        ],
        packed.FilesOf("Rollout.Dsl"));

    [Fact]
    public void Package_depends_on_the_time_library_alone()
    {
        using var package = ZipFile.OpenRead(packed.Package);
        using var reader = new StreamReader(package.GetEntry("Rollout.Dsl.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        Assert.Equal(1, nuspec.Split("<dependency ").Length - 1);
        Assert.Contains("""<dependency id="NodaTime" version="3.3.4" """, nuspec, StringComparison.Ordinal);
        Assert.Contains("""<license type="expression">MIT</license>""", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_stand_beside_the_package()
    {
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(packed.Package, ".snupkg"));

        Assert.Contains(symbols.Entries, entry => entry.FullName == "lib/netstandard2.0/Rollout.Dsl.pdb");
    }

    [Theory]
    [InlineData("NodaTime.dll")]
    [InlineData("Rollout.Dsl.Analyzers.dll")]
    [InlineData("Rollout.Dsl.dll")]
    public void Folder_with_the_code_fixes_holds_the_files_of_the_one_without(string file)
    {
        using var package = ZipFile.OpenRead(packed.Package);

        Assert.Equal(Crc("roslyn4.8"), Crc("roslyn4.14"));

        uint Crc(string folder) => package.GetEntry($"analyzers/dotnet/{folder}/cs/{file}")!.Crc32;
    }

    [Theory]
    [InlineData("4.8", "Analyzers", "Microsoft.CodeAnalysis", "4.8.0.0")]
    [InlineData("4.8", "Analyzers", "Microsoft.CodeAnalysis.CSharp", "4.8.0.0")]
    [InlineData("4.8", "Analyzers", "System.Collections.Immutable", "7.0.0.0")]
    [InlineData("4.14", "CodeFixes", "Microsoft.CodeAnalysis.Workspaces", "4.14.0.0")]
    [InlineData("4.14", "CodeFixes", "Microsoft.CodeAnalysis.CSharp", "4.14.0.0")]
    [InlineData("4.14", "CodeFixes", "System.Collections.Immutable", "9.0.0.0")]
    public void Packed_assembly_asks_for_no_newer_host_than_the_oldest_of_its_folder(string folder, string assembly, string reference, string version)
    {
        using var package = ZipFile.OpenRead(packed.Package);
        using var bytes = new MemoryStream();
        package.GetEntry($"analyzers/dotnet/roslyn{folder}/cs/Rollout.Dsl.{assembly}.dll")!.Open().CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        var metadata = image.GetMetadataReader();

        var referenced = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Single(item => metadata.GetString(item.Name) == reference);

        Assert.Equal(Version.Parse(version), referenced.Version);
    }
}
