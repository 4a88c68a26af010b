using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// A mend of a finding that follows from the plan itself: it never invents evidence, an owner or a date. It edits text rather than
/// syntax, so that whatever it does not touch stays as it was written, and it is offered only where it changes something.
/// </summary>
public abstract class PlanFix : CodeFixProvider
{
    private protected PlanFix(string title, params string[] ids)
    {
        Title = title;
        FixableDiagnosticIds = ImmutableArray.Create(ids);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    internal string Title { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(FixAll);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var found = await Found.In(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (Mend(found) is { Count: > 0 } edits)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(found.With(edits)), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <summary>The edits that mend a finding, or none where the mend is not mechanical.</summary>
    internal abstract IReadOnlyList<TextChange> Mend(Found found);

    /// <summary>All findings of a file in one round. Findings with one mend are mended once; what would touch an earlier mend waits for the next round.</summary>
    async Task<Document?> FixAll(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var merged = new MergedEdits();
        foreach (var diagnostic in diagnostics.Sort(static (one, other) => one.Location.SourceSpan.CompareTo(other.Location.SourceSpan)))
            merged.Add(Mend(await Found.In(document, diagnostic, context.CancellationToken).ConfigureAwait(false)));
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(merged.Edits));
    }
}
