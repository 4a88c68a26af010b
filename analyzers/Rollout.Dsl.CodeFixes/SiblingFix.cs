using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>A mend that lets a stage say what another stage of the plan says already, the next one before the ones behind. Nothing to take over, no mend.</summary>
public abstract class SiblingFix : PlanFix
{
    private protected SiblingFix(string title, string id)
        : base(title, id)
    {
    }

    private protected static IReadOnlyList<TextChange> Saying(Found found, string verb, params string[] takenFrom) =>
        found.ChainOf(nameof(Stage)) is { } stage && ConditionsNear(found, stage, takenFrom) is { } conditions
            ? [found.Layout.Adding(stage, $"{verb}({conditions})", found.IsMadeByLastCall(stage))]
            : [];

    static string? ConditionsNear(Found found, ExpressionSyntax stage, string[] verbs)
    {
        if (found.Plan is not { } plan)
            return null;
        var said = plan.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => !stage.Span.Contains(call.Span) && found.IsCall(call, nameof(Stage), verbs))
            .OrderBy(call => call.ArgumentList.SpanStart)
            .ToArray();
        return said.Where(call => call.ArgumentList.SpanStart > stage.Span.End)
            .Concat(said.Where(call => call.ArgumentList.SpanStart < stage.SpanStart).Reverse())
            .Where(call => call.ArgumentList.Arguments.All(argument => argument.RefKindKeyword == default && found.MeansTheSameHere(argument.Expression)))
            .Select(call => string.Join(", ", call.ArgumentList.Arguments.Select(argument => argument.ToString())))
            .FirstOrDefault();
    }
}
