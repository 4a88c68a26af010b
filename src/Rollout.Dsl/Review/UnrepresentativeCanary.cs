using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL1009: what is small in the ladder leaves out a declared variant, or the public as a whole, which then first appears in a stage that is
/// not small. Where the step is too steep by its shares alone, ROL1004 speaks.
/// </summary>
internal sealed class UnrepresentativeCanary() : Rule(new(
    "ROL1009", nameof(UnrepresentativeCanary), "The small stages leave out whom the large ones meet", Severity.Warning, RiskClass.Medium,
    "a declared variant, or the public at all, first appears in a stage above the first-exposure limit"))
{
    public override Needs Needs => Needs.Ladders.And(
        new(plan: [Fact.Variants], stage: [Fact.Variants], policy: [Fact.FirstExposure, Fact.Steepness]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy is { FirstExposureLimit: { } limit, StepLimit: { } times }
            ? from ladder in plan.Ladders
              where !ladder.MayHaveNoOtherFirstRung
              let large = ladder.Rungs.TakeWhile(rung => rung is not null && IsSmall(rung, limit)).Count()
              where large > 0 && large < ladder.Rungs.Count && ladder.Rungs[large] is { Percent: not null, IsIndivisible: false }
              let step = (Small: ladder.Rungs.Take(large).ToArray(), Large: ladder.Rungs[large]!)
              let missing = MissingIn(plan, step.Small!, step.Large, times)
              where missing is not null
              group missing by step.Large.Stage into same
              select Found(
                  same.Key.ToString(),
                  $"{Wording.Capital(same.Key.ToString())} exposes {same.Key.Sheet.ExposureText} and is the first that reaches {same.First()}, so what fails for them alone fails for many at once; {Remedy(same.First())} a stage of at most {Wording.Number(limit)} percent before it.",
                  same.Key, same.Key.Provenance.Made)
            : [];

    const string Public = "anybody but insiders";

    static string Remedy(string missing) => missing == Public ? "let the public into" : "write Including(...) at";

    static bool IsSmall(Rung rung, decimal limit) => rung.Percent <= limit || IsInsiders(rung);

    static string? MissingIn(PlanReading plan, Rung[] small, Rung large, int times)
    {
        if (small.All(IsInsiders) && !IsInsiders(large))
            return IsPublic(large.Stage) && !IsTooSteep(small[small.Length - 1], large, times) ? Public : null;
        var left = plan.Plan.Knows(Fact.Variants) && small.All(rung => IsNamingVariants(rung.Stage))
            ? plan.Sheet.Variants.FirstOrDefault(variant =>
                variant.IsRead && !small.Any(rung => rung.Stage.Sheet.Variants.Contains(variant))
                && (large.Stage.Facts[Fact.Variants] is null || large.Stage.Sheet.Variants.Contains(variant)))
            : null;
        return left is null ? null : $"variant {Wording.Quoted(left.ToString())}";
    }

    /// <summary>Whether the stage says which variants it includes, and none comes in by its strata.</summary>
    static bool IsNamingVariants(Stage stage) => stage.Facts[Fact.Variants] is Chain { IsRead: true }
        && (stage.Facts[Fact.Audience] is null || (stage.Sheet.Audience is { IsRead: true, Strata: null }));

    /// <summary>Whether the rung is known to expose none but the organisation's own people and those who asked for it.</summary>
    static bool IsInsiders(Rung rung) =>
        rung.Stage.Facts[Fact.Segments] is null && rung.Stage.Sheet.Audience is { IsRead: true } audience
        && (audience.IsSameGroup(Audience.Internal) || audience.IsSameGroup(Audience.Beta));

    static bool IsPublic(Stage stage) => stage.Facts[Fact.Segments] is null && (stage.Facts[Fact.Audience] is null || stage.Sheet.Audience is { IsAnybody: true, IsRead: true });

    static bool IsTooSteep(Rung from, Rung to, int times) => from.To(to) == 1 && to.Percent > times * from.Percent;
}
