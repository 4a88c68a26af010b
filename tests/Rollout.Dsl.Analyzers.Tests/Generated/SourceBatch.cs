using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>Many cases in one compilation, each in a namespace of its own.</summary>
sealed partial class SourceBatch
{
    readonly IReadOnlyList<SourceCase> _cases;
    readonly CSharpCompilation _compilation;
    readonly byte[] _image;

    public SourceBatch(IReadOnlyList<SourceCase> cases)
    {
        _cases = cases;
        _compilation = Analysis.Compile(cases.SelectMany((source, index) => SourceWriter.Write(source, NameOf(index)))
            .Append(("Shared.cs", SourceWriter.Shared)).Concat(StrictPolicy.AskingForAll()));
        using var image = new MemoryStream();
        Errors = [.. _compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        _image = image.ToArray();
    }

    /// <summary>What the C# compiler refuses; a generated source has none.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    public static string NameOf(int index) => "Case" + index;

    public string SourceOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.ToString();

    /// <summary>What is said of each case, in their order.</summary>
    public async Task<IReadOnlyList<Verdict>> Verdicts(bool live)
    {
        var (found, unread) = await Analysis.BuildAndUnread(_compilation);
        if (live)
            Assert.Equal(found.Select(diagnostic => diagnostic.ToString()), (await Analysis.Live(_compilation)).Select(diagnostic => diagnostic.ToString()));
        var ofCompiler = found.ToLookup(CaseOf, SaidBy);
        var ofUnread = unread.ToLookup(CaseOf, diagnostic => diagnostic.GetMessage());
        var ofRun = EmittedPlans.Reviews(_image);
        return [.. _cases.Select((_, index) => NameOf(index)).Select(name => new Verdict(
            [.. ofCompiler[name]],
            [.. ofRun[name].Findings.Select(finding => new Said(finding.Id, finding.Element, finding.Message, finding.Place?.ToString() ?? ""))],
            [.. ofUnread[name]],
            ofRun[name].Thrown is TypeInitializationException { InnerException: { } inner } ? inner : ofRun[name].Thrown))];
    }

    static string CaseOf(Diagnostic diagnostic) => CaseName().Match(diagnostic.Location.SourceTree!.FilePath).Value;

    static Said SaidBy(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Properties.GetValueOrDefault("element") ?? "",
        SaidIn().Replace(diagnostic.GetMessage(), "."),
        diagnostic.Properties.GetValueOrDefault("place") ?? "");

    [GeneratedRegex(@"^Case\d+")]
    private static partial Regex CaseName();

    [GeneratedRegex(@" \(said in [\w.<>]+, [\w.]+:\d+\)\.$")]
    private static partial Regex SaidIn();
}
