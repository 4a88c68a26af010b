using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rollout.Dsl.Analyzers.Replay;
using Rollout.Dsl.Review;
using RuleSet = Rollout.Dsl.Review.RuleSet;

namespace Rollout.Dsl.Analyzers;

/// <summary>What is done with a compilation that references the library: only here the types of the library are mentioned.</summary>
internal static class CompilationStart
{
    public static ImmutableArray<DiagnosticDescriptor> Descriptors => Analyzers.Descriptors.All;

    /// <summary>The version of the library that was loaded. Asking for it loads the time library too.</summary>
    public static Version? LoadedVersion => typeof(NodaTime.Duration).Assembly.GetName() is not null ? typeof(RolloutPlan).Assembly.GetName().Version : null;

    public static void Register(CompilationStartAnalysisContext context) => Register(context, RuleCatalogue.Rules);

    /// <summary>Registers the review by given rules.</summary>
    public static void Register(CompilationStartAnalysisContext context, IReadOnlyList<Rule> rules)
    {
        if (context.Compilation.GetTypeByMetadataName(typeof(RolloutPlan).FullName) is not { } planType)
            return;
        var members = new LibraryMembers();
        var policyType = context.Compilation.GetTypeByMetadataName(typeof(RolloutPolicy).FullName)!;
        var bodies = new SourceBodies(context.Compilation);
        var review = new CompilationReview(planType, members, bodies, new(context.Compilation, members, bodies, RuleSetOf(context.Options)), rules);
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

    /// <summary>
    /// The rule set that the project chooses by its property RolloutRuleSet, as far as it adds to what is judged. What the minimal set
    /// leaves out has no severity in a configuration file beside this assembly, so that the user's own severities go before it.
    /// </summary>
    static RuleSet RuleSetOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RolloutRuleSet", out var name)
        && string.Equals(name, nameof(RuleSet.Strict), StringComparison.OrdinalIgnoreCase) ? RuleSet.Strict : default;

    /// <summary>Whether a plan begins to exist here: a local variable holds one, or the last joint of one is called.</summary>
    static bool MakesPlan(IOperation operation, INamedTypeSymbol planType) => operation switch
    {
        IVariableDeclaratorOperation local => SymbolEqualityComparer.Default.Equals(local.Symbol.Type, planType),
        IInvocationOperation { TargetMethod: { Name: nameof(PlanWithoutRollback.RollingBackBy) } joint } => SymbolEqualityComparer.Default.Equals(joint.ReturnType, planType),
        _ => false,
    };
}
