using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rollout.Dsl.Benchmarks;

/// <summary>The analyzers of two widely used packages, loaded from where they were restored.</summary>
internal static class Peers
{
    public static ImmutableArray<DiagnosticAnalyzer> Meziantou { get; } = Load("PeerMeziantou", "analyzers/dotnet/roslyn4.14/cs");

    public static ImmutableArray<DiagnosticAnalyzer> Roslynator { get; } = Load("PeerRoslynator", "analyzers/dotnet/roslyn4.7/cs");

    static ImmutableArray<DiagnosticAnalyzer> Load(string package, string folder)
    {
        var loader = new Loader();
        var files = FilesOf(package, folder);
        Array.ForEach(files, loader.AddDependencyLocation);
        var analyzers = files.SelectMany(file => new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        return analyzers.IsEmpty ? throw new InvalidOperationException($"No analyzers in '{folder}' of {package}.") : analyzers;
    }

    public static string[] FilesOf(string package, string folder)
    {
        var root = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == package).Value!;
        return Directory.GetFiles(Path.Combine(root, folder), "*.dll");
    }

    sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
