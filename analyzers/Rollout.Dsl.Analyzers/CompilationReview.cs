using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Rollout.Dsl.Analyzers.Replay;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers;

/// <summary>Replays the plans of one compilation and reports what is held against them, each inside the member under analysis.</summary>
internal sealed class CompilationReview(INamedTypeSymbol planType, LibraryMembers members, SourceBodies bodies)
{
    /// <summary>Reviews the plan that a member returns or is initialised with.</summary>
    public void ReviewMember(OperationBlockAnalysisContext context)
    {
        if (!Roots.IsPrefix(context.OwningSymbol, planType))
            Run(context, static (_, result) => result is RolloutPlan plan ? [plan] : []);
    }

    /// <summary>Reviews the plans that stand in local variables of a member.</summary>
    public void ReviewLocals(OperationBlockAnalysisContext context) => Run(context, static (interpreter, _) => interpreter.LocalPlans);

    void Run(OperationBlockAnalysisContext context, Func<Interpreter, object?, IEnumerable<RolloutPlan>> plansOf)
    {
        var interpreter = new Interpreter(members, bodies, context.CancellationToken);
        try
        {
            var result = interpreter.RunRoot(context.OwningSymbol, context.OperationBlocks);
            foreach (var finding in plansOf(interpreter, result).SelectMany(plan => plan.Review()))
                Report(context, interpreter, finding.Rule, finding.Severity, finding.Message, finding.Origin);
        }
        catch (Exception failure) when (failure is GivenUpException or UnknownJumpException or InsufficientExecutionStackException)
        {
            // The plan is unread, and what is unread is not accused.
        }
#pragma warning disable CA1031 // Whatever goes wrong in the review of one plan must not take the compiler's other work down.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Fault, context.OwningSymbol.Locations.FirstOrDefault(), fault.ToString().Replace("\r", "").Replace('\n', ' ')));
        }
#pragma warning restore CA1031

        // A loop meets the same call many times; it is refused once.
        foreach (var refused in interpreter.Rejections.GroupBy(refused => (refused.Sentence, refused.Origin.Start, refused.Origin.Outermost.Start)).Select(same => same.First()))
            Report(context, interpreter, RuleCatalogue.RejectedCall, RuleCatalogue.RejectedCall.Severity, refused.Sentence, refused.Origin);
    }

    static void Report(OperationBlockAnalysisContext context, Interpreter interpreter, RuleDescription rule, Severity severity, string message, Origin? origin)
    {
        // The diagnostic has to lie in the member under analysis, or an editor does not show it; a verb inside a template is named
        // in the message and follows as a further place.
        var place = origin?.Outermost;
        var primary = place is { Length: > 0 } && interpreter.Trees.TryGetValue(place.File, out var tree)
            ? Location.Create(tree, new TextSpan(place.Start, place.Length))
            : context.OwningSymbol.Locations.FirstOrDefault();
        var inner = origin is not null && !ReferenceEquals(origin, place) && interpreter.Trees.TryGetValue(origin.File, out var other)
            ? Location.Create(other, new TextSpan(origin.Start, origin.Length))
            : null;

        // The severity of the finding stands in for the default of the rule only: what the user configures still wins.
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(rule),
            primary,
            Descriptors.Of(severity),
            inner is null ? [] : [inner],
            properties: null,
            inner is null ? message : message.TrimEnd('.') + $" (said in {origin!.Member}, {Origin.NameOf(origin.File)}:{origin.Line})."));
    }
}
