using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL4003: what contains a failure behind the point of no return becomes an open point of the plan's owner.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NoWayForwardFix() : OpenVerbFix("Leave the containment open", "ROL4003", nameof(RolloutPlan.ContainingBy));
