using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Rollout.Dsl.CodeFixes;

/// <summary>ROL3004: the rehearsal becomes an open point of the plan's owner. Only who walked through the way back can record that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RollbackUnrehearsedFix() : OpenVerbFix("Leave the rehearsal open", "ROL3004", nameof(RolloutPlan.Rehearsed));
