using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rollout.Dsl.CodeFixes;

/// <summary>Chains of calls, as a plan, a stage and a step are written.</summary>
internal static class Chains
{
    /// <summary>The whole chain that goes on from an expression: of <c>a.B()</c> in <c>a.B().C().D</c> it is <c>a.B().C()</c>.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (expression.Parent is MemberAccessExpressionSyntax access && access.Expression == expression && access.Parent is InvocationExpressionSyntax call)
            expression = call;
        return expression;
    }

    /// <summary>The calls of a chain, the last first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Calls(ExpressionSyntax chain)
    {
        for (var expression = chain; expression is InvocationExpressionSyntax call; expression = ReceiverOf(call))
            yield return call;
    }

    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    public static bool IsOurs(this ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingAssembly.Name: "Rollout.Dsl", ContainingNamespace: { Name: "Dsl", ContainingNamespace: { Name: "Rollout", ContainingNamespace.IsGlobalNamespace: true } } }
        && type.Name == name;
}
