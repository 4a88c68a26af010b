using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers;

/// <summary>The catalogue of rules as the compiler wants it.</summary>
internal static class Descriptors
{
    public static readonly ImmutableArray<DiagnosticDescriptor> Rules = RuleCatalogue.Descriptions.Select(Describe).ToImmutableArray();

    /// <summary>A fault of our own, in one rule or in the review as a whole. It is hidden: it must not stop anybody's build.</summary>
    public static readonly DiagnosticDescriptor Fault = new(
        "ROL9999", "A plan could not be reviewed", "{0} failed here: {1}", "Rollout.Plan",
        DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    /// <summary>Hidden, too: it tells who asks why a rule said nothing.</summary>
    public static readonly DiagnosticDescriptor PartlyUnread = new(
        "ROL0003", "A part of the plan was not read", "The compiler could not read {0}, so these rules may have stayed silent: {1}", "Rollout.Plan",
        DiagnosticSeverity.Hidden, isEnabledByDefault: true, description: "What the compiler could not read, and which rules may have stayed silent for it.",
        helpLinkUri: RuleCatalogue.RejectedCall.HelpLink.Replace("ROL0001", "ROL0003"));

    public static ImmutableArray<DiagnosticDescriptor> All => Rules.Add(PartlyUnread).Add(Fault);

    public static DiagnosticDescriptor Of(RuleDescription rule) => Rules.First(descriptor => descriptor.Id == rule.Id);

    public static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    static DiagnosticDescriptor Describe(RuleDescription rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        Of(rule.Severity),
        isEnabledByDefault: true,
        description: rule.Says,
        helpLinkUri: rule.HelpLink);
}
