using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2017: while old and new run side by side, a signal is queried for both at once. Its words may tell them apart by themselves, and
/// then the rule is silent.
/// </summary>
internal sealed class NoReleaseLabel() : Rule(new(
    "ROL2017", nameof(NoReleaseLabel), "The query cannot tell the release", Severity.Suggestion, RiskClass.Medium,
    "the query of a signal cannot tell the new release from the old"))
{
    /// <summary>What says of a metric that its query is not over all users alike, or need not be.</summary>
    static readonly Fact[] Telling = [Fact.ReleaseLabel, Fact.PerCohort, Fact.Synthetic, Fact.Watches, Fact.From];

    static readonly string[] Words =
    [
        "release", "version", "canary", "stable", "baseline", "track", "variant", "revision", "image", "build", "commit", "sha", "flag", "cohort", "arm",
        "experiment", "new", "hash", "deployment", "{{",
    ];

    public override Needs Needs => Evidence.Needs.And(Needs.Rungs);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from rung in plan.Rungs
        where rung is { IsPartial: true }
        from condition in Evidence.OfGate(rung.Stage).Deciding.Concat(Evidence.OfStops(plan, rung.Stage).Deciding).OfType<Threshold>()
        where condition is { Decides: true, Metric: { } } && IsOverAll(condition.Metric!) && !MayTell(condition)
        group (condition, rung) by condition.Metric!.ToString() into same
        let first = same.First()
        select Found(
            $"metric {Wording.Quoted(same.Key)}",
            $"The query of metric {Wording.Quoted(same.Key)} reads old and new together while {first.rung.Stage} exposes {first.rung}, so the many who have the old release hide what the few suffer; query the new release by itself and name its label with LabelledBy(...).",
            first.rung.Stage, first.condition.Provenance.Place ?? plan.PlanOrigin);

    /// <summary>Whether a metric speaks of what users get, so that each of them belongs to one of the two releases.</summary>
    static bool IsOverAll(Metric metric) =>
        metric is RatioMetric or LatencyMetric or CountMetric or RateMetric && metric.Facts[Fact.Harm] is null or Harmed.Users or Harmed.Business;

    static bool MayTell(Threshold condition) =>
        Telling.Any(fact => condition.Metric!.Facts[fact] is not null)
        || condition.Facts[Fact.EachCohort] is not null
        || !condition.Knows(Fact.Limit) || condition.Facts[Fact.Limit] is BaselineLimit
        || condition.Metric!.Sheet.Query is not { } query || !condition.Metric.Knows(Fact.Name)
        || Words.Any(word => query.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
