using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL2002: the stage stops on the readings on which another stage of the plan stops, by the verb that fits before or behind the point of no return.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NoStopLossFix() : SiblingFix("Stop on the conditions of another stage", "ROL2002")
{
    internal override IReadOnlyList<TextChange> Mend(Found found) =>
        found["verb"] is { } verb ? Saying(found, verb, nameof(Stage.RollBackWhen), nameof(Stage.ContainWhen)) : [];
}
