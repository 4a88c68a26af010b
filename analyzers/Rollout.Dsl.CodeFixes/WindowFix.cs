using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// ROL2006 and ROL2009: the observation window is raised to the one that the rule computes, spelt as it is. A window that is
/// not written as a number stays: others may depend on what it is a name for.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WindowFix() : PlanFix("Observe for as long as the gate needs", "ROL2006", "ROL2009")
{
    static readonly (string Unit, long Seconds)[] Units = [("Days", 86_400), ("Hours", 3_600), ("Minutes", 60), ("Seconds", 1)];

    internal override IReadOnlyList<TextChange> Mend(Found found) =>
        found["window"] is { } window
        && found.ChainOf(nameof(Stage)) is { } stage
        && found.Calls(stage, nameof(Stage), nameof(Stage.ObserveFor)).SelectMany(call => call.ArgumentList.Arguments).FirstOrDefault()?.Expression
            is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax written } time
        && Written(found, time, written) is (var number, var prefix)
            ? Respelt(long.Parse(window, CultureInfo.InvariantCulture), number, written, prefix)
            : [];

    /// <summary>The number of <c>30.Minutes()</c> or of <c>Duration.FromMinutes(30)</c>, and how the name of the unit begins there.</summary>
    static (LiteralExpressionSyntax Number, string Prefix)? Written(Found found, InvocationExpressionSyntax time, MemberAccessExpressionSyntax written) =>
        (found.Model.GetSymbolInfo(time).Symbol?.ContainingType?.Name, written.Expression, time.ArgumentList.Arguments.FirstOrDefault()?.Expression) switch
        {
            ("Literals", LiteralExpressionSyntax number, null) => (number, ""),
            ("Duration", _, LiteralExpressionSyntax number) => (number, "From"),
            _ => null,
        };

    /// <summary>The time in the largest unit in which it is whole.</summary>
    static TextChange[] Respelt(long seconds, LiteralExpressionSyntax number, MemberAccessExpressionSyntax written, string prefix)
    {
        var (unit, length) = Units.First(unit => seconds % unit.Seconds == 0);
        return [new(number.Span, (seconds / length).ToString(CultureInfo.InvariantCulture)), new(written.Name.Span, prefix + unit)];
    }
}
