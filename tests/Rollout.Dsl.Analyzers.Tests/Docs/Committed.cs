using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Analyzers.Tests.Docs;

/// <summary>Files of the repository that are written from the catalogue of rules and committed.</summary>
internal static class Committed
{
    static readonly string Root = typeof(Committed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The lines of a committed file; none where there is no such file.</summary>
    public static string[] Lines(string path) => Text(path) is { } text ? text.TrimEnd('\n').Split('\n') : [];

    /// <summary>Demands that the committed file is the received text, and writes that text beside the tests where it is not.</summary>
    public static void Is(string path, string received)
    {
        if (Text(path) != received)
            Assert.Fail($"{path} differs from the catalogue of rules. Compare it with {Receive(path, received)}; if every difference is meant, copy the latter over the former and commit it.");
    }

    /// <summary>Writes a received text and tells where.</summary>
    public static string Receive(string path, string received)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "received", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, received);
        return file;
    }

    static string? Text(string path) => Path.Combine(Root, path) is var file && File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
}
