using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>The packages, made once for all tests in a folder of its own outside the repository, with its own package cache.</summary>
public sealed class PackedLibrary : IDisposable
{
    public PackedLibrary()
    {
        Folder = Directory.CreateTempSubdirectory("rollout-packaging-").FullName;
        Feed = Directory.CreateDirectory(Path.Combine(Folder, "feed")).FullName;
        Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "cache") };

        // Empty files cut the consumers off from whatever lies above them.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(Folder, name), "<Project />");
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")))
            Command.Dotnet(project, new Dictionary<string, string>(), mayFail: false, "pack", "-c", "Release", "-o", Feed, "-nologo");
    }

    public string Folder { get; }

    public string Feed { get; }

    public IReadOnlyDictionary<string, string> Environment { get; }

    public string Package => PackageOf("Rollout.Dsl");

    public string PackageOf(string id) => Path.Combine(Feed, id + ".0.1.0.nupkg");

    /// <summary>The files of a package without those in which the format keeps its own matters, in ordinal order.</summary>
    public string[] FilesOf(string id)
    {
        using var package = ZipFile.OpenRead(PackageOf(id));
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A compiler that is still ending holds a file; the folder is temporary anyway.
        }
    }
}
