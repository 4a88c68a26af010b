using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2022: one reading of a signal decides a gate. A window that is shorter yet is the matter of ROL2006, and a gate that no reading
/// passes that of ROL2005. Yields to ROL2008 and ROL2009, which say that the whole gate rests on too little.
/// </summary>
internal sealed class FlappingGate() : Rule(new(
    "ROL2022", nameof(FlappingGate), "One reading decides the gate", Severity.Suggestion, RiskClass.Low,
    "noise alternates the verdict of a gate, since its window holds one reading of a signal"))
{
    public override Needs Needs => new Needs(stage: [Fact.Window, Fact.Stay, Fact.Settling, Fact.Advance]).And(CannotSeeFailure.OfSight).And(Verdicts.Needs);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where PlanReading.LastingOf(stage) is not null && !NoMinimumEvidence.MaySpeakOf(plan, stage) && !CannotSeeFailure.MaySpeakOf(plan, stage)
        from demand in Evidence.DemandsOf(stage)
        where IsDecidedByOneReading(stage, demand) && MayPass(plan, stage)
        group demand by stage into same
        let first = same.First()
        select Found(
            $"{same.Key} / advance",
            $"{Wording.Capital(same.Key.ToString())} lasts {Wording.Time(PlanReading.LastingOf(same.Key)!.Value)}, and {first.Metric!.Subject} is read every {Wording.Time(first.Metric!.Sheet.Resolution!.Value)}, so a single reading decides and noise alternates the verdict; observe for several readings in ObserveFor(...), or add WithAtLeast(...).",
            same.Key, first.Provenance.Place ?? same.Key.Provenance.Made);

    static bool IsDecidedByOneReading(Stage stage, Threshold demand) =>
        demand.Facts[Fact.Sustained] is null && demand.Facts[Fact.Samples] is null
        && demand.Metric!.Sheet.Resolution is { } resolution
        && WindowShorterThanSignal.NeedOf(stage, demand.Metric!) is { } need
        && need <= PlanReading.LastingOf(stage) && need + resolution > PlanReading.LastingOf(stage);

    /// <summary>What a window has to hold besides what the signal needs to show anything, so that not one reading decides.</summary>
    internal static Duration AtLeastBesides(Threshold demand) =>
        demand.Facts[Fact.Sustained] is null && demand.Facts[Fact.Samples] is null ? demand.Metric!.Sheet.Resolution ?? Duration.Zero : Duration.Zero;

    static bool MayPass(PlanReading plan, Stage stage) => stage.Facts[Fact.Advance] is Chain { IsRead: true } && !GateCannotPass.Closes(plan, stage);
}
