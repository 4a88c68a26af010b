using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3015: old and new run together while the plan changes what both of them use, and nothing says that they get along, or for how long.
/// </summary>
internal sealed class MixedVersionsUndeclared() : Rule(new(
    "ROL3015", nameof(MixedVersionsUndeclared), "Old and new run together undeclared", Severity.Suggestion, RiskClass.High,
    "old and new run together without declared compatibility or a bound"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from under in plan.Ladders
        where under.Change.Facts[Fact.MixedFor] is null && under.Change.Knows(Fact.Phase) && under.Change.Facts[Fact.Phase] is not SchemaPhase.Expand
        let over = plan.Ladders.FirstOrDefault(ladder => ladder.Change.Facts[Fact.MixedFor] is null && Uses(ladder.Change, under.Change) && Mixed(ladder, under) is not null)
        where over is not null
        let mixed = Mixed(over, under)!
        select Found(
            PlanReading.ElementOf(under.Change),
            $"In {mixed.Stage} ({mixed}) old and new run side by side on {under.Change}, and nothing says that they get along, so each may break on what the other expects; add MixedFor(...) to the change.",
            under.Change);

    /// <summary>The first rung on which only some have the new version while the change below them is there.</summary>
    static Rung? Mixed(Ladder over, Ladder under) =>
        over.Rungs.FirstOrDefault(rung => rung is { IsPartial: true } && under.Rungs.Any(other => ReferenceEquals(other?.Stage, rung.Stage)));

    /// <summary>Whether the one is the version that runs on the other. Both versions of a contract are served by itself.</summary>
    static bool Uses(Change over, Change under) => under.Kind switch
    {
        ChangeKind.Contract => ReferenceEquals(over, under),
        ChangeKind.Schema => over.IsRead && (over.Equals(under.Sheet.Activator) || under.Sheet.Writers.Contains(over)),
        _ => false,
    };
}
