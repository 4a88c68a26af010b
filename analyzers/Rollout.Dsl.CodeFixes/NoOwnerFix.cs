using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL5001: who owns the rollout becomes an open point of who takes its first step. A plan that names nobody has nobody to ask.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NoOwnerFix() : OpenVerbFix("Leave the owner open", "ROL5001", nameof(RolloutPlan.OwnedBy))
{
    private protected override ExpressionSyntax? DeciderOf(Found found, ExpressionSyntax plan) => found.TakerIn(plan);
}
