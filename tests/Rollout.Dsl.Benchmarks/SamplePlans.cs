using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaTime;

namespace Rollout.Dsl.Benchmarks;

/// <summary>The sample plans as compilations, made anew for each measurement because a compilation remembers what it bound.</summary>
internal static class SamplePlans
{
    static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(Duration).Assembly.Location)
            .Append(typeof(RolloutPlan).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IEnumerable<string> Names => ["NewFooterFlow", "NewCheckoutFlow", "ContactMergeCorrected"];

    public static CSharpCompilation Compile(string name) => CSharpCompilation.Create(
        "Release",
        [CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "examples", name + ".cs")), new(LanguageVersion.CSharp12), name + ".cs")],
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
