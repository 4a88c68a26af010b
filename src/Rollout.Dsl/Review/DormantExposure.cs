using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL1011: the only gate before a large part at once belongs to a stage in which nobody took the new path. Where a smaller share of that
/// part could be named by its size, ROL1001 and ROL1002 speak. A schema is used from the start by what runs already.
/// </summary>
internal sealed class DormantExposure() : Rule(new(
    "ROL1011", nameof(DormantExposure), "A stage without use is taken as evidence", Severity.Warning, RiskClass.Medium,
    "a dark stage taken as evidence although the new path was never exercised, before a large part at once"))
{
    public override Needs Needs => Needs.Ladders.And(new(stage: [Fact.Advance], policy: [Fact.FirstExposure]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy.FirstExposureLimit is { } limit
            ? from ladder in plan.Ladders
              where ladder.First is { IsIndivisible: true, IsFull: false } first && first.Percent > limit && ladder.Change.Kind != ChangeKind.Schema && !ladder.MayHaveNoOtherFirstRung
              let before = plan.Path.TakeWhile(step => !ReferenceEquals(step, ladder.First!.Stage)).ToArray()
              where before.Length > 0 && before.All(IsUnused) && before.All(step => IsAbout(step, ladder.Change))
              let dark = (Stage)before[before.Length - 1]
              where IsGateWithoutUse(dark)
              group ladder by dark into same
              let active = same.First().First!
              select Found(
                  same.Key.ToString(),
                  $"{Wording.Capital(same.Key.ToString())} runs dark, so its gate judges a path that nobody takes, and after it {active.Stage} exposes {active} at once; let a small share take the path first, or ask in AdvanceWhen(...) that it was used with ExercisedAtLeast(...).",
                  same.Key, same.Key.Provenance.Made)
            : [];

    static bool IsUnused(PathStep step) => step is Stage stage && stage.Knows(Fact.Pattern) && stage.Sheet.Pattern is StagePattern.Dark or StagePattern.Staging;

    /// <summary>A stage that says what it applies is judged by that, and claims nothing of other changes.</summary>
    static bool IsAbout(PathStep step, Change change) => step.Facts[Fact.Applies] is null || ((Stage)step).Sheet.Applied.Contains(change);

    static bool IsGateWithoutUse(Stage stage) =>
        stage.Sheet.Pattern == StagePattern.Dark && stage.Facts[Fact.Advance] is Chain { IsRead: true } && !stage.Sheet.AdvanceConditions.Any(ShowsUse)
        && !stage.Sheet.AdvanceConditions.All(IsOnlyThere);

    /// <summary>To ask whether something has arrived everywhere is no claim that it works.</summary>
    static bool IsOnlyThere(Condition condition) => condition is Parity;

    static bool ShowsUse(Condition condition) => condition.Sheet.Kind == ConditionKind.AtLeast || condition.Sheet.Parts.Any(ShowsUse);
}
