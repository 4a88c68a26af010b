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
internal sealed class CannotSeeFailure() : Rule(Own)
{
    static readonly RuleDescription Own = new(
        "ROL2009", nameof(CannotSeeFailure), "The gate cannot see the failure", Severity.Warning, RiskClass.Medium,
        "the declared traffic is too little for any test to see the failure that a stage guards against");

    const double FalseAlarm = 0.05;
    const double Wanted = 0.8;

    /// <summary>Beyond this many requests nothing is judged: rates that close to each other are another matter.</summary>
    const double Most = 1e9;

    /// <summary>The facts from which it follows what a gate can see.</summary>
    public static Needs OfSight => GateYield.Needs.And(new(plan: [Fact.StopLoss, Fact.Feared], stage: [Fact.StopLoss, Fact.RollBack, Fact.Contain]));

    public override Needs Needs => OfSight;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        from blind in BlindGatesOf(plan, stage)
        let perSecond = blind.PerSecond
        let lasting = blind.Lasting
        select Found(
            $"{stage} / advance",
            $"{Wording.Capital(stage.ToString())} sees at most {Wording.Plural(decimal.Floor(perSecond * lasting.Seconds()), "request")} in {Wording.Time(lasting)}, too few for any test to tell in four of five cases a failure of {blind.Feared} from the {Ratio.Exactly(blind.Gate.Percent)} that {blind.Gate.Condition} tolerates, so a failing release looks like a healthy one; {Remedy(stage, blind.Gate, blind.Feared, perSecond, lasting)}.",
            stage, blind.Gate.Condition.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>Whether the rule speaks of the stage, or would if more was read. Without traffic it never does.</summary>
    public static bool MaySpeakOf(PlanReading plan, Stage stage) =>
        plan.Plan.Facts[Fact.Traffic] is not null
        && (!OfSight.And(Needs.Risk).AreRead(plan, stage) || !IsReachRead(plan, stage) || !plan.Policy.Knows(Fact.RuleSet)
            || (plan.Policy.LetsSpeak(Own, plan.RiskClass) && BlindGatesOf(plan, stage).Any()));

    /// <summary>A stage of segments adds to what the stages before it exposed; what any other reaches, it says itself.</summary>
    static bool IsReachRead(PlanReading plan, Stage stage) => stage.Facts[Fact.Segments] is null
        || plan.Path.Take(plan.PositionOf(stage)).All(step => step is PointOfNoReturn || (step is Stage before && Needs.Rungs.AreRead(plan, before)));

    /// <summary>The window in which the best test sees what every gate of the stage guards against, or null where none is found blind or none would do.</summary>
    internal static Duration? WindowFor(PlanReading plan, Stage stage)
    {
        var windows = BlindGatesOf(plan, stage).Select(blind => WindowOf(RequestsFor(blind.Gate, blind.Feared), blind.PerSecond)).ToArray();
        return windows.Length == 0 || windows.Contains(null) ? null : windows.Max();
    }

    static IEnumerable<(FailureShare Gate, Ratio Feared, decimal PerSecond, Duration Lasting)> BlindGatesOf(PlanReading plan, Stage stage)
    {
        if (stage.Facts[Fact.Advance] is not Chain { IsRead: true } || !GateYield.IsRead(stage, plan.Policy))
            yield break;
        var lasting = stage.Sheet.Window is { } window ? Duration.Max(window, stage.Sheet.Stay ?? window) : stage.Sheet.Stay;
        if (lasting is not { } time || plan.Traffic.MostIn(stage) is not { } perSecond || perSecond <= 0 || GateCannotPass.Closes(plan, stage))
            yield break;
        var stops = new StageStops(plan.Plan, stage);
        foreach (var gate in stops.AreRead ? TightestOf(stage) : [])
        {
            if (stops.GuardedAgainst(gate) is { } feared && CannotTell(gate, feared, perSecond * time.Seconds() / gate.DesignEffect))
                yield return (gate, feared, perSecond, time);
        }
    }

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
        var requests = RequestsFor(gate, feared);
        var remedies = new List<string>();
        if (WindowOf(requests, perSecond) is { } window)
            remedies.Add($"observe for {Wording.Time(window)} in ObserveFor(...)");
        if (stage.Facts[Fact.Segments] is null && stage.Facts[Fact.Audience] is null && ShareFor(stage, requests / (perSecond * lasting.Seconds())) is { } share)
            remedies.Add($"expose {Wording.Number(share)} percent in To(...)");
        return remedies.Count == 0 ? "add to AdvanceWhen(...) a signal that a failing release moves further" : Wording.List(remedies, "or");
    }

    static decimal? RequestsFor(FailureShare gate, Ratio feared) =>
        BestTest.RequestsFor(gate.Rate, RateOf(feared), FalseAlarm, Wanted) is { } enough ? (decimal)enough * gate.DesignEffect : null;

    static Duration? WindowOf(decimal? requests, decimal perSecond) =>
        Spans.ToGather(requests, perSecond) is { } window && window <= Duration.FromDays(30) ? Spoken(window) : null;

    /// <summary>The share that so many times the requests would take, rounded up to whole percent.</summary>
    static decimal? ShareFor(Stage stage, decimal? times) =>
        times * stage.Sheet.Exposure.Reached.Percent is { } share && share <= 100 ? decimal.Ceiling(share) : null;

    /// <summary>The time rounded up to one that people say.</summary>
    static Duration Spoken(Duration time)
    {
        int[] minutes = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440];
        var fitting = minutes.FirstOrDefault(minute => Duration.FromMinutes(minute) >= time);
        return fitting > 0 ? Duration.FromMinutes(fitting) : Duration.FromDays((int)Math.Ceiling(time.TotalDays));
    }
}
