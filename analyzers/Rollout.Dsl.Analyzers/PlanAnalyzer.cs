using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rollout.Dsl.Analyzers.Replay;

namespace Rollout.Dsl.Analyzers;

/// <summary>
/// Reviews rollout plans while they are written: it replays each plan of the compilation and reports what the rules of the library
/// hold against it, and calls that the library would refuse at run time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlanAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(typeof(RolloutPlan).FullName) is not { } planType
            || SymbolEqualityComparer.Default.Equals(planType.ContainingAssembly, context.Compilation.Assembly))
        {
            return;
        }

        var members = new LibraryMembers();
        var review = new CompilationReview(planType, members, new SourceBodies(context.Compilation));
        var discarded = new DiscardedResults(members);
        context.RegisterOperationAction(discarded.Analyze, OperationKind.ExpressionStatement);
        context.RegisterOperationBlockStartAction(block =>
        {
            if (Roots.IsPlanMember(block.OwningSymbol, planType))
            {
                block.RegisterOperationBlockEndAction(end => review.ReviewMember(end));
                return;
            }

            // Inner actions may run at the same time, but only ever set it, and the end runs after them.
            var hasLocalPlan = false;
            block.RegisterOperationAction(
                declarator =>
                {
                    if (SymbolEqualityComparer.Default.Equals(((IVariableDeclaratorOperation)declarator.Operation).Symbol.Type, planType))
                        Volatile.Write(ref hasLocalPlan, true);
                },
                OperationKind.VariableDeclarator);
            block.RegisterOperationBlockEndAction(end =>
            {
                if (Volatile.Read(ref hasLocalPlan))
                    review.ReviewLocals(end);
            });
        });
    }
}
