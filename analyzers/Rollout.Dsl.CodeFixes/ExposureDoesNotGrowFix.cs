using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL1003: stages among which exposure falls are listed so that it grows. The analyzer says in which order, where all can be compared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExposureDoesNotGrowFix() : PlanFix("Order the stages so that exposure grows", "ROL1003")
{
    internal override IReadOnlyList<TextChange> Mend(Found found) =>
        found["order"] is { } order && Steps.Of(found) is { } steps
            ? steps.Ordered([.. order.Split(' ').Select(position => int.Parse(position, CultureInfo.InvariantCulture))]) ?? []
            : [];
}
