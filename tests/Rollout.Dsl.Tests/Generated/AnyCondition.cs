using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Conditions over few signals and few limits, so that they often contradict each other.</summary>
static class AnyCondition
{
    static readonly RatioMetric[] Ratios = [Metric.Ratio("errors"), Metric.Ratio("timeouts")];
    static readonly CountMetric Failures = Metric.Count("failures").ShowingHarmTo(Harmed.Business);
    static readonly LatencyMetric Latency = Metric.Latency("request");

    static readonly RateMetric Orders = Metric.Rate("orders").QueriedBy("sum(rate(orders[5m]))").LaggingBy(1.Minutes()).SampledEvery(15.Seconds());
    static readonly GaugeMetric Queue = Metric.Gauge("queue", "jobs").Leading().Watching(Component.Named("broker"), Component.Named("payments-db"));
    static readonly AgeMetric Lag = Metric.Age("lag").PerRegion().PerCohort();
    static readonly CostMetric Cost = Metric.Cost("cost", "EUR", per: "request").ShowingHarmTo(Harmed.Cost);
    static readonly ScoreMetric Precision = Metric.Score("precision").Synthetic().LabelledBy("release").RetriedAtMost(3);
    static readonly CountMetric Mismatches = Metric.Mismatches(old: "contacts v1", @new: "contacts v2");
    static readonly ErrorBudget Budget = ErrorBudget.Of("availability", 99.9.Percent(), over: 30.Days());

    static readonly Judge[] Judges =
    [
        Judge.Named("kayenta"), Judge.Named("kayenta").DecidesOnEstimate(), Judge.Named("smoke").PassesWithoutData(),
        Judge.Named("smoke").PassesWithoutData().DecidesOnEstimate(),
    ];

    static readonly Gen<Condition> Watched = FsCheck.Fluent.Gen.Elements(
        Metric.Ratio("errors").ObserveOnly() < 1.Percent(), Metric.Score("precision").IsBetween(Score.Of(0), Score.Of(1)),
        Condition.AnyOf(Ratios[0] < 2.Percent(), Ratios[0] > 1.Percent()), Metric.Latency("request").ObserveOnly().P99 > 1.Seconds());

    static readonly Gen<Condition> Simple =
        from kind in FsCheck.Fluent.Gen.Choose(0, 15)
        from metric in FsCheck.Fluent.Gen.Elements(Ratios)
        from limit in FsCheck.Fluent.Gen.Choose(1, 4)
        from below in FsCheck.Fluent.Gen.Elements(false, true)
        from baseline in FsCheck.Fluent.Gen.Elements(Baseline.Control, Baseline.Before, Baseline.Holdout)
        select kind switch
        {
            0 => Failures.StaysAtZero(),
            1 => below ? Failures < limit.Events() : Failures > limit.Events(),
            2 => below ? Latency.P99 < (limit * 100).Milliseconds() : Latency.P99 > (limit * 100).Milliseconds(),
            3 => below ? Orders < limit.PerMinute() : Orders > limit.PerMinute(),
            4 => below ? Queue < limit.Of("jobs") : Queue.IsBetween(1.Of("jobs"), limit.Of("jobs")),
            5 => below ? Lag < limit.Seconds() : Lag > limit.Seconds(),
            6 => below ? Cost < limit.Euros() : Cost > limit.Euros(),
            7 => below ? Precision < Score.Of(limit / 5d) : Precision > Score.Of(limit / 5d),
            8 => below ? Mismatches.StaysAtZero() : Mismatches.ExercisedAtLeast(limit.Events()),
            9 => below ? metric < limit.Times(baseline) : Latency.P99 > limit.Times(baseline),
            10 => below ? Budget.HasLeft((limit * 10).Percent()) : Budget.BurnsFasterThan(limit.Times(), over: 1.Hours(), and: 5.Minutes()),
            11 => Condition.NoIncident,
            12 => Change.Code("code", "1", "2").IsOnEveryTarget(),
            13 => Condition.JudgedBy(Judges[limit - 1]),
            _ => below ? metric < limit.Percent() : metric > limit.Percent(),
        };

    /// <summary>A condition, said in more detail: in any order, each at most once.</summary>
    static readonly Gen<Condition> Detailed =
        from condition in Simple
        from hours in FsCheck.Fluent.Gen.Choose(1, 48)
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<Condition, Condition>>(
            one => one.SustainedFor(hours.Hours()),
            one => one.InEachRegion(),
            one => one.InEachCohort(),
            one => one.WithAtLeast(1_000.Events()))
        select verbs.Aggregate(condition, (all, verb) => verb(all));

    static readonly Gen<Condition> Combined =
        from one in FsCheck.Fluent.Gen.OneOf(Simple, Detailed)
        from other in FsCheck.Fluent.Gen.OneOf(Simple, Simple, Watched)
        from any in FsCheck.Fluent.Gen.Elements(false, true)
        from scoped in FsCheck.Fluent.Gen.Choose(0, 3)
        let combined = any ? Condition.AnyOf(one, other) : Condition.AllOf(one, other)
        select scoped == 0 ? combined.InEachRegion() : combined;

    public static Gen<Condition> Gen { get; } = FsCheck.Fluent.Gen.Frequency((11, Simple), (2, Detailed), (3, Combined), (3, Watched));

    public static Gen<Condition[]> Some { get; } =
        from count in FsCheck.Fluent.Gen.Choose(1, 3)
        from conditions in FsCheck.Fluent.Gen.ArrayOf(Gen, count)
        select conditions;

    public static Gen<StopLoss> StopLoss { get; } =
        from condition in Gen
        from halts in FsCheck.Fluent.Gen.Elements(false, true)
        select halts ? Dsl.StopLoss.Halting(condition) : condition;
}
