using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rollout.Dsl.Analyzers.Replay;

namespace Rollout.Dsl.Analyzers;

/// <summary>What is done with a compilation that references the library: only here the types of the library are mentioned.</summary>
internal static class CompilationStart
{
    public static ImmutableArray<DiagnosticDescriptor> Descriptors => Analyzers.Descriptors.All;

    /// <summary>The version of the library that was loaded. Asking for it loads the time library too.</summary>
    public static Version? LoadedVersion => typeof(NodaTime.Duration).Assembly.GetName() is not null ? typeof(RolloutPlan).Assembly.GetName().Version : null;

    public static void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(typeof(RolloutPlan).FullName) is not { } planType)
            return;
        var members = new LibraryMembers();
        var policyType = context.Compilation.GetTypeByMetadataName(typeof(RolloutPolicy).FullName)!;
        var bodies = new SourceBodies(context.Compilation);
        var review = new CompilationReview(planType, members, bodies, new(context.Compilation, members, bodies));
        context.RegisterOperationAction(new DiscardedResults(members).Analyze, OperationKind.ExpressionStatement);
        context.RegisterOperationBlockStartAction(block =>
        {
            if (Roots.IsPlanMember(block.OwningSymbol, planType))
            {
                block.RegisterOperationBlockEndAction(review.ReviewMember);
                return;
            }

            if (Roots.IsPlanMember(block.OwningSymbol, policyType))
            {
                block.RegisterOperationBlockEndAction(review.ReviewPolicy);
                return;
            }

            // A method that makes a plan of what it is given is a template, complete only where it is called.
            if (block.OwningSymbol is IMethodSymbol { ReturnType: var returned } && SymbolEqualityComparer.Default.Equals(returned, planType))
                return;

            // Inner actions may run at the same time, but only ever set it, and the end runs after them.
            var holdsPlan = false;
            block.RegisterOperationAction(
                operation =>
                {
                    if (MakesPlan(operation.Operation, planType))
                        Volatile.Write(ref holdsPlan, true);
                },
                OperationKind.VariableDeclarator,
                OperationKind.Invocation);
            block.RegisterOperationBlockEndAction(end =>
            {
                if (Volatile.Read(ref holdsPlan))
                    review.ReviewBody(end);
            });
        });
    }

    /// <summary>Whether a plan begins to exist here: a local variable holds one, or the last joint of one is called.</summary>
    static bool MakesPlan(IOperation operation, INamedTypeSymbol planType) => operation switch
    {
        IVariableDeclaratorOperation local => SymbolEqualityComparer.Default.Equals(local.Symbol.Type, planType),
        IInvocationOperation { TargetMethod: { Name: nameof(PlanWithoutRollback.RollingBackBy) } joint } => SymbolEqualityComparer.Default.Equals(joint.ReturnType, planType),
        _ => false,
    };
}
