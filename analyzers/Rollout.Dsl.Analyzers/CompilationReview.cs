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
    static readonly ImmutableDictionary<string, string?> Nothing = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Reviews the plan that a member returns or is initialised with.</summary>
    public void ReviewMember(OperationBlockAnalysisContext context)
    {
        if (!Roots.IsPrefix(context.OwningSymbol, planType) && !IsCompletedElsewhere(context.OwningSymbol, context.CancellationToken))
            Run(context, static (_, result) => result is RolloutPlan plan ? [plan] : []);
    }

    /// <summary>A constructor may write another plan over the initialiser.</summary>
    static bool IsCompletedElsewhere(ISymbol owner, CancellationToken cancellation) =>
        owner is IFieldSymbol or IPropertySymbol && SourceBodies.IsAssignedInConstructor(owner, cancellation);

    /// <summary>Reviews the plans that stand in local variables of a member.</summary>
    public void ReviewLocals(OperationBlockAnalysisContext context) => Run(context, static (interpreter, _) => interpreter.LocalPlans);

    void Run(OperationBlockAnalysisContext context, Func<Interpreter, object?, IEnumerable<RolloutPlan>> plansOf)
    {
        var interpreter = new Interpreter(members, bodies, member => Roots.IsPlanMember(member, planType) && !Roots.IsPrefix(member, planType), context.CancellationToken);
        try
        {
            foreach (var plan in PlansOf(interpreter, context, plansOf))
            {
                foreach (var finding in plan.Review())
                    Report(context, interpreter, Descriptors.Of(finding.Rule), finding.Message, finding.Origin, PropertiesOf(plan, finding));
            }

            // A loop meets the same call many times; it is refused once.
            foreach (var refused in interpreter.Rejections.GroupBy(refused => (refused.Sentence, refused.Origin.Tree, refused.Origin.Start, refused.Origin.Outermost.Start)))
                Report(context, interpreter, Descriptors.Of(RuleCatalogue.RejectedCall), refused.Key.Sentence, refused.First().Origin, Nothing);
        }
#pragma warning disable CA1031 // Whatever goes wrong in the review of one plan must not take the compiler's other work down.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Fault, context.OwningSymbol.Locations.FirstOrDefault(), fault.ToString().Replace("\r", "").Replace('\n', ' ')));
        }
#pragma warning restore CA1031
    }

    static RolloutPlan[] PlansOf(
        Interpreter interpreter, OperationBlockAnalysisContext context, Func<Interpreter, object?, IEnumerable<RolloutPlan>> plansOf)
    {
        try
        {
            return plansOf(interpreter, interpreter.RunRoot(context.OwningSymbol, context.OperationBlocks)).ToArray();
        }
        catch (Exception failure) when (failure is GivenUpException or UnknownJumpException or UserThrowsException or InsufficientExecutionStackException)
        {
            // The plan is unread, or there is none; what is unread is not accused.
            return [];
        }
    }

    /// <summary>What a finding is about, for those who compare it with the review at run time.</summary>
    static ImmutableDictionary<string, string?> PropertiesOf(RolloutPlan plan, Finding finding) => Nothing
        .Add("plan", plan.Name)
        .Add("element", finding.Element)
        .Add("place", finding.Place?.ToString());

    static void Report(
        OperationBlockAnalysisContext context,
        Interpreter interpreter,
        DiagnosticDescriptor rule,
        string message,
        Origin? origin,
        ImmutableDictionary<string, string?> properties)
    {
        // The diagnostic has to lie in the member under analysis, or an editor does not show it; a verb inside a template is named
        // in the message and follows as a further place.
        var place = origin?.Outermost;
        var primary = place is { Tree: >= 0 } ? LocationOf(place, interpreter) : context.OwningSymbol.Locations.FirstOrDefault();
        if (origin is not { Tree: >= 0 } || ReferenceEquals(origin, place))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, primary, properties, message));
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            primary,
            [LocationOf(origin, interpreter)],
            properties,
            message.TrimEnd('.') + $" (said in {origin.Member}, {Origin.NameOf(origin.File)}:{origin.Line})."));
    }

    static Location LocationOf(Origin origin, Interpreter interpreter) =>
        Location.Create(interpreter.Trees[origin.Tree], new TextSpan(origin.Start, origin.Length));
}
