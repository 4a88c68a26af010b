using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// ROL0002: the result goes back into the variable that the chain begins with. Only where the variable is read later: elsewhere an
/// assignment would still lose the result, and hide it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DiscardedResultFix() : PlanFix("Assign the result", "ROL0002")
{
    internal override IReadOnlyList<TextChange> Mend(Found found) =>
        found.Node is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } chain
        && Chains.Calls(chain).Select(Chains.ReceiverOf).LastOrDefault() is IdentifierNameSyntax variable
        && found.Model.GetSymbolInfo(variable).Symbol is { } symbol
        && TypeOfAssignable(symbol) is { } type
        && SymbolEqualityComparer.Default.Equals(type, found.Model.GetTypeInfo(chain).Type)
        && IsReadLater(found, statement, symbol)
            ? [Layout.Inserting(chain.SpanStart, variable.Identifier.Text + " = ")]
            : [];

    static ITypeSymbol? TypeOfAssignable(ISymbol symbol) => symbol switch
    {
        ILocalSymbol { IsForEach: false, IsUsing: false, IsFixed: false, IsConst: false, RefKind: RefKind.None or RefKind.Ref } local => local.Type,
        IParameterSymbol { RefKind: RefKind.None or RefKind.Ref or RefKind.Out } parameter => parameter.Type,
        _ => null,
    };

    static bool IsReadLater(Found found, StatementSyntax statement, ISymbol variable)
    {
        var body = statement.Ancestors().LastOrDefault(node => node is BlockSyntax or GlobalStatementSyntax);
        var loop = statement.Ancestors().FirstOrDefault(node => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax);
        return (body is GlobalStatementSyntax ? body.Parent : body)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Name
            && (name.SpanStart > statement.Span.End || (loop is not null && loop.Span.Contains(name.Span) && !statement.Span.Contains(name.Span)))
            && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left == name)
            && SymbolEqualityComparer.Default.Equals(found.Model.GetSymbolInfo(name).Symbol, variable)) ?? false;
    }
}
