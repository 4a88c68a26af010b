using System;
using System.Collections.Generic;
using System.Composition;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// Prepares the acceptance of a finding, on the stage it is about or else on the plan. It accepts nothing until a person writes why and
/// until when: the finding stays, and ROL0005 and ROL0006 ask for both. So it cannot be done for many at once, nor for open points.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AcceptRiskFix() : PlanFix("Prepare to accept this risk", Acceptable)
{
    static string[] Acceptable
    {
        get
        {
            try
            {
                return AcceptableIds();
            }
            catch (FileNotFoundException)
            {
                // Without the library beside it the analyzer finds nothing either.
                return [];
            }
        }
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    internal override IReadOnlyList<TextChange> Mend(Found found)
    {
        if (found["element"] is not { } element)
            return [];
        var type = element.StartsWith("stage ", StringComparison.Ordinal) ? nameof(Stage) : nameof(RolloutPlan);
        return found.ChainOf(type) is { } holder && found.Decider is { } decider && !Accepts(found, holder, type)
            ? [found.Layout.Adding(holder, $"Accepting(\"{found.Diagnostic.Id}\", because: \"to be decided\", until: {found.OpenFor(decider)})", found.IsMadeByLastCall(holder))]
            : [];
    }

    static bool Accepts(Found found, ExpressionSyntax holder, string type) =>
        found.Calls(holder, type, nameof(Stage.Accepting)).Any(call =>
            call.ArgumentList.Arguments.Any(argument => found.Model.GetConstantValue(argument.Expression) is { Value: string id } && id == found.Diagnostic.Id));

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string[] AcceptableIds() => RuleCatalogue.Descriptions.Where(rule => rule.IsAcceptable && rule.Id != "ROL0006").Select(rule => rule.Id).ToArray();
}
