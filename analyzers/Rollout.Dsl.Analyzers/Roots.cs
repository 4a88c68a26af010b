using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rollout.Dsl.Analyzers;

/// <summary>Which members hold a plan that is reviewed there: those of the plan's type without parameters.</summary>
internal static class Roots
{
    public static bool IsPlanMember(ISymbol owner, INamedTypeSymbol planType) => PlanMember(owner) is { } type
        && SymbolEqualityComparer.Default.Equals(type, planType);

    /// <summary>A private plan that another member extends is a prefix: it is reviewed where it ends, not by itself.</summary>
    public static bool IsPrefix(ISymbol owner, INamedTypeSymbol planType)
    {
        var member = (owner as IMethodSymbol)?.AssociatedSymbol ?? owner;
        if (member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable))
            return false;
        return member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .OfType<MemberAccessExpressionSyntax>()
            .Any(access => access.Parent is InvocationExpressionSyntax
                && IsNamed(access.Expression, member.Name)
                && planType.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>()
                    .Any(verb => SymbolEqualityComparer.Default.Equals(verb.ReturnType, planType)));
    }

    static ITypeSymbol? PlanMember(ISymbol owner) => owner switch
    {
        IMethodSymbol { Parameters.Length: 0, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } method => method.ReturnType,
        IFieldSymbol field => field.Type,
        IPropertySymbol { Parameters.Length: 0 } property => property.Type,
        _ => null,
    };

    static bool IsNamed(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        InvocationExpressionSyntax { Expression: var called } => IsNamed(called, name),
        _ => false,
    };
}
