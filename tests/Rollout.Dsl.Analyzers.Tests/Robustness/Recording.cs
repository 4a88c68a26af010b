using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>
/// Stands in for the compiler's driver: it takes what the analyzer registers and calls it on the thread of the test, where what it
/// allocates can be counted to the byte.
/// </summary>
#pragma warning disable CS0618 // To call the actions without a driver is what this class is for.
internal sealed class Recording(Compilation compilation)
{
    static readonly AnalyzerOptions NoOptions = new([]);

    readonly List<(OperationKind Kind, Action<OperationAnalysisContext> Action)> _operations = [];
    readonly List<Action<OperationBlockStartAnalysisContext>> _blocks = [];

    /// <summary>How many actions were registered besides the one for the start of a compilation.</summary>
    public int Registered { get; private set; }

    /// <summary>Starts the compilation and returns how many bytes the analyzer allocated meanwhile.</summary>
    public long Start()
    {
        var start = new AnalyzerRecorder();
        new PlanAnalyzer().Initialize(start);
        var context = new CompilationRecorder(this, compilation);
        return Allocated(() => start.Started!(context));
    }

    /// <summary>Hands every operation of a member to the analyzer, once to begin the member and then so many times over, and returns the bytes of the latter.</summary>
    public long Visit(ISymbol member, IOperation body, int times)
    {
        var block = new BlockRecorder(body, member, compilation);
        _blocks.ForEach(action => action(block));
        var calls = body.DescendantsAndSelf()
            .SelectMany(operation => _operations.Concat(block.Operations).Where(registered => registered.Kind == operation.Kind)
                .Select(registered => (registered.Action, Context: ContextOf(operation, member))))
            .ToArray();
        Assert.NotEmpty(calls);
        return Allocated(() =>
        {
            for (var i = 0; i < times; i++)
            {
                foreach (var call in calls)
                    call.Action(call.Context);
            }
        });
    }

    static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    OperationAnalysisContext ContextOf(IOperation operation, ISymbol member) =>
        new(operation, member, compilation, NoOptions, static found => Assert.Fail(found.ToString()), static _ => true, CancellationToken.None);

#pragma warning disable RS1012, RS1013 // No analyzer: it registers nothing.
    sealed class AnalyzerRecorder : AnalysisContext
    {
        public Action<CompilationStartAnalysisContext>? Started { get; private set; }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Started = action;

        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();
    }

    sealed class CompilationRecorder(Recording recording, Compilation compilation) : CompilationStartAnalysisContext(compilation, NoOptions, CancellationToken.None)
    {
        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
        {
            recording.Registered++;
            recording._operations.AddRange(operationKinds.Select(kind => (kind, action)));
        }

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action)
        {
            recording.Registered++;
            recording._blocks.Add(action);
        }

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => recording.Registered++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => recording.Registered++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => recording.Registered++;

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => recording.Registered++;

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => recording.Registered++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => recording.Registered++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => recording.Registered++;
    }

    sealed class BlockRecorder(IOperation body, ISymbol member, Compilation compilation)
        : OperationBlockStartAnalysisContext([body], member, compilation, NoOptions, CancellationToken.None)
    {
        public List<(OperationKind Kind, Action<OperationAnalysisContext> Action)> Operations { get; } = [];

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            Operations.AddRange(operationKinds.Select(kind => (kind, action)));

        public override void RegisterOperationBlockEndAction(Action<OperationBlockAnalysisContext> action)
        {
        }
    }
#pragma warning restore RS1012, RS1013
}
#pragma warning restore CS0618
