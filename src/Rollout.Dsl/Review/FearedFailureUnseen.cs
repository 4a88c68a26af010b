using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2024: the plan fears a failure, and no condition of it reads what would show it.</summary>
internal sealed class FearedFailureUnseen() : Rule(new(
    "ROL2024", nameof(FearedFailureUnseen), "A feared failure is seen by nothing", Severity.Suggestion, RiskClass.High,
    "a failure that the plan fears is shown by no signal that it judges"))
{
    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Feared]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from feared in plan.Evidence.IsWhole ? plan.Plan.List<FearedFailure>(Fact.Feared) : []
        where feared.Knows(Fact.Name)
        let shows = WhatShows(feared)
        where shows.Length > 0 && shows.All(metric => metric.Knows(Fact.Name) && !Evidence.MetricsOf(plan.Evidence.Mentioned).Any(judged => MayBeSame(judged, metric)))
        select Found(
            $"feared failure {Wording.Quoted(feared.Get<string>(Fact.Name)!)}",
            $"{Wording.Capital(plan.Plan.ToString())} fears {Wording.Quoted(feared.Get<string>(Fact.Name)!)}, and no stage and no stop-loss reads {Evidence.NamesOf(shows)}, which would show it, so the failure passes unseen; write a condition on it in AdvanceWhen(...) or StopLoss(...).",
            plan.Plan, plan.PlanOrigin);

    /// <summary>The metrics that show a failure; none where that was not read, or where no metric does.</summary>
    static Metric[] WhatShows(FearedFailure feared)
    {
        if (feared.Get<Metric>(Fact.Metric) is { IsOfAnyKind: false } metric)
            return [metric];
        var parts = feared.Get<Condition>(Fact.Conditions) is { } condition ? Evidence.Taken(condition).ToArray() : [];
        return parts.All(part => part is Threshold { Metric.IsOfAnyKind: false }) ? Evidence.MetricsOf(parts).ToArray() : [];
    }

    static bool MayBeSame(Metric judged, Metric feared) =>
        judged.GetType() == feared.GetType() && (!judged.Knows(Fact.Name) || Equals(judged.Facts[Fact.Name], feared.Facts[Fact.Name]));
}
