using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// Gates whose verdict is not found by this library: conditions that name a judge, and all readings of a plan that was taken over from
/// an engine with a judge of its own.
/// </summary>
internal static class Verdicts
{
    public static Needs Needs => new(plan: [Fact.Import], stage: [Fact.Advance]);

    /// <summary>The stages whose whole gate is open on verdicts of which this holds, each with the judges.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="holds">Whether it holds of a judge and of a condition that it judges; whether a sample floor was said, or may be, comes with it.</param>
    public static IEnumerable<(Stage Stage, IReadOnlyList<Judge> Judges)> Opening(PlanReading plan, Func<Judge, bool, bool> holds) =>
        from stage in plan.Stages
        let judges = Of(Combination.All, stage.Positions(Fact.Advance), plan.Sheet.Import?.Sheet.Judge, hasFloor: false, holds).Distinct().ToArray()
        where judges.Length > 0
        select (stage, (IReadOnlyList<Judge>)judges);

    /// <summary>The judges of conditions that are fulfilled together on such verdicts; none where another condition decides too.</summary>
    static IEnumerable<Judge> Of(Combination combination, IEnumerable<object> parts, Judge? ofImport, bool hasFloor, Func<Judge, bool, bool> holds)
    {
        var deciding = parts.Where(part => part is not Condition { Decides: false })
            .Select(part => Of(part as Condition, ofImport, hasFloor, holds).ToArray()).ToArray();
        return combination == Combination.All && deciding.Any(judges => judges.Length == 0) ? [] : deciding.SelectMany(judges => judges);
    }

    static IEnumerable<Judge> Of(Condition? condition, Judge? ofImport, bool hasFloor, Func<Judge, bool, bool> holds)
    {
        if (condition is null or { Decides: null })
            return [];
        var floor = hasFloor || condition.Facts[Fact.Samples] is not null;
        if (condition is CombinedCondition { Combination: { } combination } combined)
            return Of(combination, combined.Parts, ofImport, floor, holds);
        var judge = condition is JudgedCondition judged ? judged.Judge : condition is Threshold or BudgetBurn or BudgetLeft ? ofImport : null;
        return judge is not null && holds(judge, floor) ? [judge] : [];
    }
}
