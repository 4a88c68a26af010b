using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL3002: the time bound of a step becomes an open point of the plan's owner, or of who takes the step. A time is not made up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RollbackTimeUnknownFix() : PlanFix("Leave the time bound open", "ROL3002")
{
    internal override IReadOnlyList<TextChange> Mend(Found found)
    {
        if (found.ChainOf(nameof(RollbackStep), nameof(ContainmentStep)) is not { } step)
            return [];
        return (found.Decider ?? found.TakerIn(step)) is { } decider
            ? [found.Layout.Adding(step, $"Within({found.OpenFor(decider)})", found.IsMadeByLastCall(step))]
            : [];
    }
}
