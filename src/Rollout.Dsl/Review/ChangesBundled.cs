using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6009: several behaviours climb one ladder. What stands behind a flag is one behaviour with it, and so are changes that the plan ties
/// together: one after, by or activated with another, or going back together.
/// </summary>
internal sealed class ChangesBundled() : Rule(new(
    "ROL6009", nameof(ChangesBundled), "Several behaviours climb one ladder", Severity.Suggestion, RiskClass.Medium,
    "several behavioural changes in one ladder, so that neither evidence nor rollback can tell them apart"))
{
    public override Needs Needs => Needs.Ladders.And(new(plan: [Fact.GoTogether]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Knows(Fact.Changes) && plan.Plan.Knows(Fact.Control) && plan.Plan.Facts[Fact.GoTogether] is null
            ? from ladder in plan.Ladders
              where ladder.First is not null && IsBehaviour(plan, ladder.Change)
              group ladder by ladder.First!.Stage into same
              where same.Skip(1).Any()
              select Found(
                  same.Key.ToString(),
                  $"{Wording.Capital(same.Key.ToString())} is the first that exposes {Ladder.NamesOf(same)}, which are several behaviours, so no reading shows which of them does harm, and rolling back takes them all; apply one of them in a later stage with Applying(...), or say that they belong together with GoingBackTogether(...).",
                  same.Key, same.Key.Provenance.Made)
            : [];

    /// <summary>Whether the change surely is a behaviour of its own.</summary>
    static bool IsBehaviour(PlanReading plan, Change change) =>
        change.IsRead
        && change.Kind is ChangeKind.Code or ChangeKind.Flag or ChangeKind.Config or ChangeKind.Model or ChangeKind.Dependency
        && !IsTied(change) && !plan.Changes.Any(other => !other.IsRead || IsTiedTo(other, change))
        && !(change.CanBeBehindFlag && MayBeBehindFlag(plan));

    /// <summary>A flag among the changes most likely is the one that the code stands behind, also where the plan does not say so.</summary>
    static bool MayBeBehindFlag(PlanReading plan) =>
        plan.Sheet.Control is not null || plan.Changes.Any(change => change.Kind == ChangeKind.Flag);

    static bool IsTied(Change change) =>
        change.Facts[Fact.ChangesBefore] is not null || change.Facts[Fact.Writers] is not null || change.Facts[Fact.ActivatedBy] is not null;

    static bool IsTiedTo(Change other, Change change) =>
        other.Sheet.Prerequisites.Concat(other.Sheet.Writers).Concat([other.Sheet.Activator]).Any(tied => tied?.Name == change.Name);
}
