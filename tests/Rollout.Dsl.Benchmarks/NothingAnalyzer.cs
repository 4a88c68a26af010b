using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rollout.Dsl.Benchmarks;

/// <summary>Registers the kinds of actions that the review registers and does nothing: an empty baseline would measure binding instead.</summary>
#pragma warning disable RS1001, RS1012, RS1036, RS2008 // It is measured, not shipped.
public sealed class NothingAnalyzer : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Nothing = new("NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Hidden, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterOperationAction(_ => { }, OperationKind.ExpressionStatement);
            start.RegisterOperationBlockStartAction(block =>
            {
                block.RegisterOperationAction(_ => { }, OperationKind.VariableDeclarator);
                block.RegisterOperationBlockEndAction(_ => { });
            });
        });
    }
}

/// <summary>Asks when a compilation starts, as the review does, and registers nothing.</summary>
public sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Empty = new("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Hidden, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Empty];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(_ => { });
    }
}
#pragma warning restore RS1001, RS1012, RS1036, RS2008
