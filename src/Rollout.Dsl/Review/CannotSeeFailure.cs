using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2009: on the declared traffic even the best test (Neyman and Pearson, 1933) lacks the power to tell the failure that is feared from
/// what the gate tolerates, so no gate can. Yields to ROL2005.
/// </summary>
internal sealed class CannotSeeFailure() : Rule(new(
    "ROL2009", nameof(CannotSeeFailure), "The gate cannot see the failure", Severity.Warning, RiskClass.Medium,
    "the declared traffic is too little for any test to see the failure that a stage guards against"))
{
    const double FalseAlarm = 0.05;
    const double Wanted = 0.8;

    /// <summary>Beyond this many requests nothing is judged: rates that close to each other are another matter.</summary>
    const double Most = 1e9;

    public override Needs Needs => GateYield.Needs.And(new(plan: [Fact.StopLoss, Fact.Feared], stage: [Fact.StopLoss, Fact.RollBack, Fact.Contain]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Facts[Fact.Advance] is Chain { IsRead: true } && GateYield.IsRead(stage, plan.Policy)
        let lasting = stage.Sheet.Window is { } window ? Duration.Max(window, stage.Sheet.Stay ?? window) : stage.Sheet.Stay
        let perSecond = plan.Traffic.MostIn(stage)
        where lasting is not null && perSecond > 0 && !GateCannotPass.Closes(plan, stage)
        let stops = new StageStops(plan.Plan, stage)
        where stops.AreRead
        from gate in TightestOf(stage)
        let feared = stops.GuardedAgainst(gate)
        where feared is not null && CannotTell(gate, feared.Value, perSecond!.Value * lasting!.Value.Seconds() / gate.DesignEffect)
        select Found(
            $"{stage} / advance",
            $"{Wording.Capital(stage.ToString())} sees at most {Wording.Plural(decimal.Floor(perSecond!.Value * lasting!.Value.Seconds()), "request")} in {Wording.Time(lasting.Value)}, too few for any test to tell in four of five cases a failure of {feared} from the {Ratio.Exactly(gate.Percent)} that {gate.Condition} tolerates, so a failing release looks like a healthy one; {Remedy(stage, gate, feared.Value, perSecond.Value, lasting.Value)}.",
            stage, gate.Condition.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>Of several conditions on one share the tightest: it leaves most to be seen.</summary>
    static IEnumerable<FailureShare> TightestOf(Stage stage) =>
        from share in stage.Sheet.AdvanceConditions.Select(FailureShare.OfGate).OfType<FailureShare>()
        where share is { IsOfTraffic: true, IsInParts: false, IsOfLatency: false, Percent: > 0 }
        group share by (share.Signal, share.CountsSuccess) into same
        select same.OrderBy(share => share.Percent).First();

    static bool CannotTell(FailureShare gate, Ratio feared, decimal samples) =>
        samples >= 1 && samples < (decimal)Most && EnoughFor(gate, feared) < Most && BestTest.Power(Math.Floor((double)samples), gate.Rate, RateOf(feared), FalseAlarm) < Wanted;

    /// <summary>A planning value: no test needs much fewer (see <see cref="Detection.RequestsUntil"/>).</summary>
    static double EnoughFor(FailureShare gate, Ratio feared) => Detection.RequestsUntil(gate.Rate, RateOf(feared), FalseAlarm);

    static double RateOf(Ratio share) => (double)(share.Percent / 100);

    static string Remedy(Stage stage, FailureShare gate, Ratio feared, decimal perSecond, Duration lasting)
    {
        var requests = BestTest.RequestsFor(gate.Rate, RateOf(feared), FalseAlarm, Wanted) is { } enough ? (decimal)enough * gate.DesignEffect : (decimal?)null;
        var remedies = new List<string>();
        if (Spans.ToGather(requests, perSecond) is { } window && window <= Duration.FromDays(30))
            remedies.Add($"observe for {Wording.Time(Spoken(window))} in ObserveFor(...)");
        if (stage.Facts[Fact.Segments] is null && stage.Facts[Fact.Audience] is null && ShareFor(stage, requests / (perSecond * lasting.Seconds())) is { } share)
            remedies.Add($"expose {Wording.Number(share)} percent in To(...)");
        return remedies.Count == 0 ? "add to AdvanceWhen(...) a signal that a failing release moves further" : Wording.List(remedies, "or");
    }

    /// <summary>The share that so many times the requests would take, rounded up to whole percent.</summary>
    static decimal? ShareFor(Stage stage, decimal? times) =>
        times * (stage.Sheet.Exposure.Reach ?? stage.Sheet.Exposure).Percent is { } share && share <= 100 ? decimal.Ceiling(share) : null;

    /// <summary>The time rounded up to one that people say.</summary>
    static Duration Spoken(Duration time)
    {
        int[] minutes = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440];
        var fitting = minutes.FirstOrDefault(minute => Duration.FromMinutes(minute) >= time);
        return fitting > 0 ? Duration.FromMinutes(fitting) : Duration.FromDays((int)Math.Ceiling(time.TotalDays));
    }
}
