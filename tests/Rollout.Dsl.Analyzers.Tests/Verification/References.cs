using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using NodaTime;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>What the verified sources are compiled against: the framework of this process, NodaTime, and the library or not.</summary>
internal static class References
{
    static readonly ImmutableArray<MetadataReference> Framework =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

    static readonly MetadataReference Time = MetadataReference.CreateFromFile(typeof(Duration).Assembly.Location);

    static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(RolloutPlan).Assembly.Location);

    public static ImmutableArray<MetadataReference> WithoutLibrary { get; } = Framework.Add(Time);

    public static ImmutableArray<MetadataReference> All { get; } = WithoutLibrary.Add(Library);
}
