using System.IO;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>The checkout that is packed.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
