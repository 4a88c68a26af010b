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
internal sealed class CompilationReview(INamedTypeSymbol planType, LibraryMembers members, SourceBodies bodies, CompilationPolicy policy, IReadOnlyList<Rule> rules)
{
    static readonly ImmutableDictionary<string, string?> Nothing = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Reviews the plan that a member returns or is initialised with.</summary>
    public void ReviewMember(OperationBlockAnalysisContext context)
    {
        if (IsReviewedByItself(context.OwningSymbol, context.CancellationToken))
            Run(context, static (_, result) => result is RolloutPlan plan ? [plan] : []);
    }

    bool IsReviewedByItself(ISymbol member, CancellationToken cancellation) =>
        Roots.IsPlanMember(member, planType) && !Roots.IsPrefix(member, planType) && !IsCompletedElsewhere(member, cancellation);

    /// <summary>A constructor may write another plan over the initialiser.</summary>
    static bool IsCompletedElsewhere(ISymbol owner, CancellationToken cancellation) =>
        owner is IFieldSymbol or IPropertySymbol && SourceBodies.IsAssignedInConstructor(owner, cancellation);

    /// <summary>Reviews the plans that a member makes on its way: those in local variables, those it hands to other code, and those of its local functions.</summary>
    public void ReviewBody(OperationBlockAnalysisContext context) => Run(context, (interpreter, _) =>
        interpreter.LocalPlans.Concat(interpreter.HandedOver).Concat(interpreter.RunLocalFunctions(context.OperationBlocks, planType)));

    void Run(OperationBlockAnalysisContext context, Func<Interpreter, object?, IEnumerable<RolloutPlan>> plansOf)
    {
        var interpreter = new Interpreter(members, bodies, member => IsReviewedByItself(member, context.CancellationToken), context.CancellationToken);
        try
        {
            var plans = PlansOf(interpreter, context, plansOf);

            var obeyed = plans.Length == 0 ? RolloutPolicy.Default : policy.Read(context.CancellationToken);

            // A plan that several ways lead to is reviewed once.
            foreach (var finding in plans.Select(plan => (Plan: plan, Mends: new MendFacts(plan, obeyed)))
                .SelectMany(read => Review(context, read.Plan, obeyed), (read, value) => (read.Plan, read.Mends, Value: value))
                .GroupBy(found => (found.Value.Id, found.Value.Message, found.Value.Origin?.Tree, found.Value.Origin?.Start, found.Value.Origin?.Outermost.Start, found.Value.Element))
                .Select(same => same.First()))
            {
                Report(context, interpreter, finding.Value.Rule, finding.Value.Severity, finding.Value.Message, finding.Value.Origin, PropertiesOf(finding.Plan, finding.Mends, finding.Value));
            }

            foreach (var plan in plans.Where(plan => !plan.IsRead || !obeyed.IsRead).Distinct())
                ReportUnread(context, interpreter, plan, obeyed);

            ReportRefused(context, interpreter);
        }
#pragma warning disable CA1031 // Whatever goes wrong in the review of one plan must not take the compiler's other work down.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ReportFault(context, "The review of a plan", fault);
        }
#pragma warning restore CA1031
    }

    IReadOnlyList<Finding> Review(OperationBlockAnalysisContext context, RolloutPlan plan, RolloutPolicy obeyed) => plan.ReviewBy(
        obeyed,
        reading => RuleCatalogue.Judge(reading, rules, (rule, fault) => ReportFault(context, $"Rule {rule.Description.Id}", fault)));

    /// <summary>Reviews a policy: calls that the library refuses, and the text with which it is published.</summary>
    public void ReviewPolicy(OperationBlockAnalysisContext context)
    {
        var interpreter = new Interpreter(members, bodies, static _ => false, context.CancellationToken);
        try
        {
            var member = (context.OwningSymbol as IMethodSymbol)?.AssociatedSymbol ?? context.OwningSymbol;
            if (interpreter.RunRoot(context.OwningSymbol, context.OperationBlocks) is RolloutPolicy { IsRead: true } said
                && CompilationPolicy.PublishedText(member) is { } published && published != said.ToText())
            {
                Report(
                    context,
                    interpreter,
                    RuleCatalogue.PublishedPolicyStale,
                    RuleCatalogue.PublishedPolicyStale.Severity,
                    $"{Wording.Capital(said.ToString())} is published with a text that is not what it says, so projects that reference this one obey another policy; write \"{said.ToText()}\" in PublishedRolloutPolicy(...).",
                    said.Provenance.Place?.Outermost,
                    Nothing);
            }
        }
        catch (Exception failure) when (IsUnread(failure))
        {
            // What was not read is not accused.
        }
#pragma warning disable CA1031 // As for a plan.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ReportFault(context, "The review of a policy", fault);
        }
#pragma warning restore CA1031

        ReportRefused(context, interpreter);
    }

    static void ReportFault(OperationBlockAnalysisContext context, string what, Exception fault) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Fault, context.OwningSymbol.Locations.FirstOrDefault(), what, fault.ToString().Replace("\r", "").Replace('\n', ' ')));

    static bool IsUnread(Exception failure) => failure is GivenUpException or UnknownJumpException or UserThrowsException or InsufficientExecutionStackException;

    /// <summary>A loop meets the same call many times; it is refused once.</summary>
    static void ReportRefused(OperationBlockAnalysisContext context, Interpreter interpreter)
    {
        foreach (var refused in interpreter.Rejections.GroupBy(refused => (refused.Sentence, refused.Origin.Tree, refused.Origin.Start, refused.Origin.Outermost.Start)))
            Report(context, interpreter, RuleCatalogue.RejectedCall, RuleCatalogue.RejectedCall.Severity, refused.Key.Sentence, refused.First().Origin, Nothing);
    }

    static RolloutPlan[] PlansOf(
        Interpreter interpreter, OperationBlockAnalysisContext context, Func<Interpreter, object?, IEnumerable<RolloutPlan>> plansOf)
    {
        try
        {
            return plansOf(interpreter, interpreter.RunRoot(context.OwningSymbol, context.OperationBlocks)).Where(plan => !interpreter.IsReviewedElsewhere(plan)).ToArray();
        }
        catch (Exception failure) when (IsUnread(failure))
        {
            // The plan is unread, or there is none; what is unread is not accused.
            return [];
        }
    }

    /// <summary>What a finding is about, for those who compare it with the review at run time, and what its mend takes from the plan.</summary>
    static ImmutableDictionary<string, string?> PropertiesOf(RolloutPlan plan, MendFacts mends, Finding finding) => Nothing
        .Add("plan", plan.Name)
        .Add("element", finding.Element)
        .Add("place", finding.Place?.ToString())
        .AddRange(mends.Of(finding));

    static void Report(
        OperationBlockAnalysisContext context,
        Interpreter interpreter,
        RuleDescription rule,
        Severity severity,
        string message,
        Origin? origin,
        ImmutableDictionary<string, string?> properties)
    {
        // The diagnostic has to lie in the member under analysis, or an editor does not show it; a verb inside a template is named
        // in the message and follows as a further place.
        var place = origin?.Outermost;
        var primary = place is { Tree: >= 0 } ? LocationOf(place, interpreter) : context.OwningSymbol.Locations.FirstOrDefault();
        var inner = origin is { Tree: >= 0 } && !ReferenceEquals(origin, place) ? LocationOf(origin, interpreter) : null;

        // The severity of the finding stands in for the default of the rule only: what the user configures still wins.
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(rule),
            primary,
            Descriptors.Of(severity),
            inner is null ? [] : [inner],
            properties,
            inner is null ? message : message.TrimEnd('.') + $" (said in {origin!.Member}, {Origin.NameOf(origin.File)}:{origin.Line})."));
    }

    static void ReportUnread(OperationBlockAnalysisContext context, Interpreter interpreter, RolloutPlan plan, RolloutPolicy policy)
    {
        var parts = Unreadings.Of(plan, policy.RuleSet).Concat(Unreadings.Of(policy)).ToArray();
        var rules = parts.SelectMany(part => part.Rules).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToArray();
        var place = plan.Provenance.Made?.Outermost;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.PartlyUnread,
            place is { Tree: >= 0 } ? LocationOf(place, interpreter) : context.OwningSymbol.Locations.FirstOrDefault(),

            // A policy that may leave out any rule silences many, and a review that says nothing must not look like a clean one.
            policy.MayLeaveOutAnyRule ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hidden,
            additionalLocations: null,
            properties: null,
            string.Join(", ", parts.Select(part => part.What).Distinct()),
            rules.Length == 0 ? "none" : string.Join(", ", rules)));
    }

    static Location LocationOf(Origin origin, Interpreter interpreter) =>
        Location.Create(interpreter.Trees[origin.Tree], new TextSpan(origin.Start, origin.Length));
}
