using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Editor;

/// <summary>
/// Two documents that are edited one at a time, as an editor does it: each edit makes a new compilation out of the last one, and one
/// analyzer serves them all.
/// </summary>
internal sealed class EditedDocuments(string a, string b)
{
    readonly PlanAnalyzer _analyzer = new();

    public CSharpCompilation Compilation { get; private set; } = Analysis.Compile([("A.cs", a), ("B.cs", b)]);

    /// <summary>Replaces a text that stands once in a document.</summary>
    public void Edit(string document, string old, string replacement)
    {
        var tree = Tree(document);
        var source = tree.GetText();
        var start = source.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0 && source.ToString().IndexOf(old, start + 1, StringComparison.Ordinal) < 0, $"'{old}' does not stand once in {document}.");
        var edited = tree.WithChangedText(source.WithChanges(new TextChange(new(start, old.Length), replacement)));
        Compilation = Compilation.ReplaceSyntaxTree(tree, edited);
    }

    /// <summary>What the editor shows in one document: id and text, in the order of the text.</summary>
    public async Task<string[]> Ask(string document)
    {
        var tree = Tree(document);
        var found = await Driver().GetAnalyzerSemanticDiagnosticsAsync(Compilation.GetSemanticModel(tree), filterSpan: null, default);
        Assert.All(found, finding => Assert.Same(tree, finding.Location.SourceTree));
        return Described(found);
    }

    /// <summary>What a build of the same text from scratch says about one document.</summary>
    public async Task<string[]> BuildSays(string document)
    {
        var fresh = Analysis.Compile(Compilation.SyntaxTrees.Select(tree => (tree.FilePath, tree.ToString())));
        return Described([.. (await Analysis.Build(fresh)).Where(finding => finding.Location.SourceTree!.FilePath == document)]);
    }

    SyntaxTree Tree(string document) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == document);

    CompilationWithAnalyzers Driver() => new(Compilation, [_analyzer], new CompilationWithAnalyzersOptions(
        new AnalyzerOptions([]),
        onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false));

    static string[] Described(ImmutableArray<Diagnostic> found) =>
        [.. found.Where(finding => finding.Severity != DiagnosticSeverity.Hidden).OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .Select(finding => $"{finding.Id} {finding.Location.SourceSpan} {finding.GetMessage()}")];
}
