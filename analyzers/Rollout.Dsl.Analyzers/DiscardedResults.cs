using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rollout.Dsl.Analyzers.Replay;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers;

/// <summary>Finds verbs whose result is thrown away (ROL0002). Values are immutable, so such a verb does nothing.</summary>
internal sealed class DiscardedResults(LibraryMembers members)
{
    public void Analyze(OperationAnalysisContext context)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        var discarded = statement.Operation is IConditionalAccessOperation access ? access.WhenNotNull : statement.Operation;
        if (discarded is not IInvocationOperation call || !LibraryMembers.IsGrammar(call.TargetMethod) || members.Find(call.TargetMethod) is null || IsInLambda(statement))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(RuleCatalogue.DiscardedResult),
            statement.Operation.Syntax.GetLocation(),
            $"The result of {call.TargetMethod.Name}(...) is thrown away, so {Loss(call.TargetMethod)}; values never change, so assign the result or continue the chain."));
    }

    /// <summary>A lambda may be handed to code that only wants to see whether it throws.</summary>
    static bool IsInLambda(IOperation statement)
    {
        for (var around = statement.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    static string Loss(IMethodSymbol verb) => verb.IsStatic
        ? "nothing uses it"
        : $"the {Words(verb.ContainingType.Name)} does not contain what it says";

    /// <summary>The name of a type as people say it: "rollback step", "plan".</summary>
    static string Words(string type) => type switch
    {
        nameof(StageWithoutExposure) => "stage",
        nameof(RolloutPlan) or nameof(PlanWithoutChanges) or nameof(PlanWithoutStages) or nameof(PlanWithoutRollback) => "plan",
        _ => string.Concat(type.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter))),
    };
}
