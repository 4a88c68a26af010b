using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL4004: what rolls back behind the point of no return contains instead. A template that says it may stand before the point elsewhere, so it stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RollbackAfterPointOfNoReturnFix() : PlanFix("Contain instead of rolling back", "ROL4004")
{
    internal override IReadOnlyList<TextChange> Mend(Found found) =>
        found.Diagnostic.AdditionalLocations.Count == 0
        && found.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => Promises(found, call)) is { } promise
        && !IsSaidBefore(found, promise)
            ? Containing(found, promise)
            : [];

    /// <summary>What stands before a verb in its chain, such as a step back, is no part of what the verb promises.</summary>
    static bool IsSaidBefore(Found found, InvocationExpressionSyntax promise) =>
        promise.Expression is MemberAccessExpressionSyntax verb && verb.Expression.Span.Contains(found.Diagnostic.Location.SourceSpan);

    /// <summary>The edits that let every promise of a stage to roll back contain instead.</summary>
    internal static IEnumerable<TextChange> Containing(Found found, ExpressionSyntax stage) =>
        Chains.Calls(stage).Where(call => Promises(found, call)).SelectMany(call => Containing(found, call));

    static bool Promises(Found found, InvocationExpressionSyntax call) => found.IsCall(call, nameof(Stage), nameof(Stage.RollBackWhen), nameof(Stage.IfUndecided));

    static TextChange[] Containing(Found found, InvocationExpressionSyntax promise) => promise.Expression is not MemberAccessExpressionSyntax verb ? []
        : verb.Name.Identifier.ValueText == nameof(Stage.RollBackWhen) ? [new(verb.Name.Span, nameof(Stage.ContainWhen))]
        : [.. promise.ArgumentList.Arguments.Select(argument => argument.Expression)
            .Where(argument => found.Model.GetSymbolInfo(argument).Symbol is IFieldSymbol { Name: nameof(Then.RollBack) } end && end.ContainingType.IsOurs(nameof(Then)))
            .Select(argument => (argument as MemberAccessExpressionSyntax)?.Name ?? argument as SimpleNameSyntax)
            .OfType<SimpleNameSyntax>()
            .Select(name => new TextChange(name.Span, nameof(Then.Contain)))];
}
