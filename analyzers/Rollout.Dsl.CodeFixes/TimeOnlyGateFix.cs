using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL2001: the stage advances on what another stage of the plan calls healthy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TimeOnlyGateFix() : SiblingFix("Advance on the conditions of another stage", "ROL2001")
{
    internal override IReadOnlyList<TextChange> Mend(Found found) => Saying(found, nameof(Stage.AdvanceWhen), nameof(Stage.AdvanceWhen));
}
