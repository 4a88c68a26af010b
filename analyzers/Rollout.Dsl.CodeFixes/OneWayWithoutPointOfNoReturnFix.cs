using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// ROL4001: a point of no return before the first stage that applies a one-way change, for the reason that the change gives, and what
/// rolled back from there on contains. A plan that says neither containment nor repair has to say first what it would do there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class OneWayWithoutPointOfNoReturnFix() : PlanFix("Put a point of no return before the one-way change", "ROL4001")
{
    internal override IReadOnlyList<TextChange> Mend(Found found)
    {
        if (found["before"] is not { } before || found["reason"] is not { } reason || Steps.Of(found) is not { } steps)
            return [];
        var position = int.Parse(before, CultureInfo.InvariantCulture);
        var point = $"{found.Named(nameof(PointOfNoReturn))}.{nameof(PointOfNoReturn.Because)}({SymbolDisplay.FormatLiteral(reason, quote: true)})";
        return
        [
            steps.PuttingBefore(position, point),
            .. steps.Written.Skip(position).SelectMany(stage => RollbackAfterPointOfNoReturnFix.Containing(found, stage)),
        ];
    }
}
