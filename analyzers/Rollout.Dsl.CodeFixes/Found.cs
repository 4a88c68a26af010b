using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>A finding in its file, and what its surroundings mean.</summary>
internal sealed class Found(Document document, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public SemanticModel Model { get; } = model;

    public Layout Layout { get; } = new(root, text);

    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The whole chain of the plan in which the finding lies, or null where the plan is put together otherwise.</summary>
    public ExpressionSyntax? Plan => ChainOf(nameof(RolloutPlan));

    public static async Task<Found> In(Document document, Diagnostic diagnostic, CancellationToken cancellation) => new(
        document,
        diagnostic,
        (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!,
        (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!,
        await document.GetTextAsync(cancellation).ConfigureAwait(false));

    public Document With(IEnumerable<TextChange> edits) => document.WithText(Layout.Text.WithChanges(edits));

    /// <summary>What the analyzer says of the finding for its mend.</summary>
    public string? this[string property] => Diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>The nearest whole chain of calls around the finding that makes a value of one of these types.</summary>
    public ExpressionSyntax? ChainOf(params string[] types) => Node.AncestorsAndSelf().OfType<ExpressionSyntax>()
        .Select(Chains.Whole)
        .FirstOrDefault(chain => types.Any(type => Model.GetTypeInfo(chain).Type.IsOurs(type)));

    /// <summary>The calls of a chain to a verb of one of our types, the last first.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls(ExpressionSyntax chain, string type, params string[] verbs) =>
        Chains.Calls(chain).Where(call => IsCall(call, type, verbs));

    public bool IsCall(InvocationExpressionSyntax call, string type, params string[] verbs) =>
        Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && verbs.Contains(method.Name) && method.ContainingType.IsOurs(type);

    /// <summary>Who decides what is open: the owner of the plan, as the plan writes it, if that means the same where the finding is. In a query "by" is a keyword.</summary>
    public ExpressionSyntax? Decider => Plan is { } plan && !Node.Ancestors().Any(node => node is QueryExpressionSyntax)
        ? Calls(plan, nameof(RolloutPlan), nameof(RolloutPlan.OwnedBy)).SelectMany(call => call.ArgumentList.Arguments).Select(argument => argument.Expression)
            .FirstOrDefault(owner => Model.GetTypeInfo(owner).Type.IsOurs(nameof(Role)) && MeansTheSameHere(owner))
        : null;

    /// <summary>Who takes the first step that is written there with one, as it is written, if that means the same where the finding is.</summary>
    public ExpressionSyntax? TakerIn(ExpressionSyntax steps) => Node.Ancestors().Any(node => node is QueryExpressionSyntax)
        ? null
        : steps.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => IsCall(call, nameof(RollbackStep), nameof(RollbackStep.By)) || IsCall(call, nameof(ContainmentStep), nameof(ContainmentStep.By)))
            .SelectMany(call => call.ArgumentList.Arguments).Select(argument => argument.Expression).FirstOrDefault(MeansTheSameHere);

    /// <summary>An open point that somebody decides. No day is made up for it.</summary>
    public string OpenFor(ExpressionSyntax decider) => $"{Named(nameof(Open))}.{nameof(Open.Undecided)}(by: {decider})";

    /// <summary>Whether the last call of a chain is a verb of the value, so that another one may stand before it.</summary>
    public bool IsMadeByLastCall(ExpressionSyntax chain) =>
        chain is InvocationExpressionSyntax last && Chains.ReceiverOf(last) is { } receiver
        && SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(receiver).Type, Model.GetTypeInfo(chain).Type);

    /// <summary>Whether the text of an expression means at the finding what it means where it stands.</summary>
    public bool MeansTheSameHere(SyntaxNode expression) =>
        Layout.IsOneLine(expression)
        && expression.DescendantNodesAndSelf().All(node => node is not (AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or SingleVariableDesignationSyntax))
        && expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not (MemberAccessExpressionSyntax or NameColonSyntax) || (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name))
            .All(name => Means(name.Identifier.ValueText, Model.GetSymbolInfo(name).Symbol));

    /// <summary>How one of our types is written at the finding: by its name, or in full where that means something else or nothing.</summary>
    public string Named(string type) =>
        Model.LookupSymbols(Node.SpanStart, name: type) is { Length: 1 } symbols && symbols[0] is INamedTypeSymbol named && named.IsOurs(type)
            ? type
            : "global::Rollout.Dsl." + type;

    bool Means(string name, ISymbol? symbol) =>
        symbol is not null && Model.LookupSymbols(Node.SpanStart, name: name).Any(other => SymbolEqualityComparer.Default.Equals(other, symbol));
}
