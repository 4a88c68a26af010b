using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// A mend that lets a plan say as an open point what it does not say at all. The finding becomes that open point, and nothing is made up:
/// neither who, nor when, nor how.
/// </summary>
public abstract class OpenVerbFix : PlanFix
{
    readonly string _verb;

    private protected OpenVerbFix(string title, string id, string verb)
        : base(title, id) => _verb = verb;

    internal sealed override IReadOnlyList<TextChange> Mend(Found found) =>
        found.Plan is { } plan && DeciderOf(found, plan) is { } decider
            ? [found.Layout.Adding(plan, $"{_verb}({found.OpenFor(decider)})", found.IsMadeByLastCall(plan))]
            : [];

    private protected virtual ExpressionSyntax? DeciderOf(Found found, ExpressionSyntax plan) => found.Decider;
}
