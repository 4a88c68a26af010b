using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1013: the control that moves the exposure cannot deliver the unit of a stage. Everyone is delivered by all of them.</summary>
internal sealed class ExposureUncontrolled() : Rule(new(
    "ROL1013", nameof(ExposureUncontrolled), "The control cannot deliver the exposure", Severity.Warning, RiskClass.Low,
    "the control named to move the exposure cannot deliver its unit"))
{
    public override Needs Needs => new(plan: [Fact.Control], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Sheet.OuterControl is { } control && control.Facts[Fact.Delivers] is not null && control.IsRead
            ? from stage in plan.Stages
              where stage.Sheet is { IsExposureKnown: true, ExposesNobody: false }
              let exposure = stage.Sheet.Exposure
              where exposure.Percent < 100 && !control.Delivers.Any(unit => Delivers(unit, exposure.Unit))
              select Found(
                  stage.ToString(),
                  $"{Wording.Capital(stage.ToString())} exposes {exposure}, and {control.Subject} delivers {Wording.List(control.Delivers.Select(unit => unit.Word()), "and")}, so somebody will move it by hand or not at all; write To(...) in a unit that the control delivers, or name in ExposedBy(...) one that delivers {exposure.Unit.Word()}.",
                  stage, stage.Provenance.Made)
            : [];

    /// <summary>Traffic is drawn request by request where nothing else is said.</summary>
    static bool Delivers(ExposureUnit delivered, ExposureUnit asked) =>
        delivered == asked || (delivered is ExposureUnit.Traffic or ExposureUnit.Requests && asked is ExposureUnit.Traffic or ExposureUnit.Requests);
}
