using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests.Verification;

/// <summary>Asks fixes for their actions and applies them, as an editor does.</summary>
internal static class Fixing
{
    public static Document Document(string source)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Release", "Release", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
            metadataReferences: References.All));
        return workspace.AddDocument(project.Id, "Plan.cs", Microsoft.CodeAnalysis.Text.SourceText.From(source));
    }

    /// <summary>What the compiler and the analyzer say of a file. What does not compile fails.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        var text = await document.GetTextAsync();
        Assert.True(
            !compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
            string.Join(Environment.NewLine, compilation.GetDiagnostics()) + Environment.NewLine + text);
        return await Analysis.Build(compilation);
    }

    public static async Task<ImmutableArray<CodeAction>> Actions(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (fix.FixableDiagnosticIds.Contains(diagnostic.Id))
            await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        Assert.All(actions, action => Assert.NotNull(action.EquivalenceKey));
        return actions.ToImmutable();
    }

    public static async Task<Document> Apply(CodeAction action, Document document)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(document.Project.Solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.NotEqual((await document.GetTextAsync()).ToString(), (await changed.GetTextAsync()).ToString());
        return changed;
    }

    /// <summary>All findings of a file that a fix mends, in one round.</summary>
    public static async Task<Document> ApplyToAll(CodeFixProvider fix, Document document, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, key, diagnostics.Select(diagnostic => diagnostic.Id).Distinct(), new These(diagnostics), CancellationToken.None);
        return await Apply((await fix.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    sealed class These(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
