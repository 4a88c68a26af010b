using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2013: the last stage is complete on entering it, so that its own stops never act, and the plan has none. Without any stop it is the
/// matter of ROL2002.
/// </summary>
internal sealed class FullExposureUnwatched() : Rule(new(
    "ROL2013", nameof(FullExposureUnwatched), "Nothing watches the full exposure", Severity.Warning, RiskClass.Low,
    "nothing watches after the last step, since the last stage has no window and the plan no stop-loss"))
{
    static readonly Fact[] Staying = [Fact.Window, Fact.Stay, Fact.Advance, Fact.Settling, Fact.Peaks, Fact.UndecidedAfter];

    public override Needs Needs => new(
        plan: [Fact.StopLoss],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold, Fact.StopLoss, .. Staying]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!plan.KnowsPath || plan.Path.Count == 0
            || plan.Path[plan.Path.Count - 1] is not Stage { Sheet: { IsExposureKnown: true, ExposesNobody: false } } last
            || Staying.Any(fact => last.Facts[fact] is not null) || NoStopLoss.Says(plan.Plan, Fact.StopLoss))
        {
            yield break;
        }

        var stops = Evidence.OfStops(plan, last).Deciding;
        if (stops.Any(stop => stop.Decides is true))
        {
            yield return Found(
                last.ToString(),
                $"{Wording.Capital(last.ToString())} is the last one and has no window, so the rollout is complete as soon as {last.Sheet.ExposureText} has the change, and {Wording.List(stops.Select(stop => stop.ToString()), "or")} stops nothing any more; add ObserveFor(...) to the stage or StopLoss(...) to the plan.",
                last, last.Provenance.Made);
        }
    }
}
