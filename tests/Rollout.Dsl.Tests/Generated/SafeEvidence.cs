using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>What a careful team calls healthy and failing: readings that do not overlap, of signals that the stages are long enough for.</summary>
/// <param name="Gates">What lets a stage go on.</param>
/// <param name="Stops">What stops it.</param>
sealed record SafeEvidence(Condition[] Gates, Condition[] Stops)
{
    static readonly CountMetric PaymentErrors = Metric.Count("payment errors").ShowingHarmTo(Harmed.Business);
    static readonly RateMetric Orders = Metric.Rate("orders").ShowingHarmTo(Harmed.Business).PerRegion();
    static readonly GaugeMetric Queue = Metric.Gauge("queue", "jobs").ShowingHarmTo(Harmed.System);
    static readonly ScoreMetric Satisfaction = Metric.Score("satisfaction").ShowingHarmTo(Harmed.Users);
    static readonly ErrorBudget Budget = ErrorBudget.Of("availability", objective: 99.9.Percent(), over: 30.Days());
    static readonly Component Database = Component.Named("orders database");

    /// <param name="dice">The draws.</param>
    /// <param name="window">The shortest window in which it is read.</param>
    public static SafeEvidence Of(Dice dice, Duration window)
    {
        var users = Errors(dice, window);
        return dice.Between(0, 9) switch
        {
            0 => Latency(dice, users),
            1 => new([users.Gates[0], PaymentErrors.StaysAtZero()], [users.Stops[0], PaymentErrors > dice.Between(0, 9).Events()]),
            2 => new([.. users.Gates, Orders > 20.PerMinute()], [.. users.Stops, Orders < 5.PerMinute()]),
            3 => new([.. users.Gates, Queue < 100.Of("jobs")], [.. users.Stops, (Queue > 500.Of("jobs")).SustainedFor(10.Minutes())]),
            4 => new([.. users.Gates, Satisfaction > Score.Of(0.8)], [.. users.Stops, Satisfaction < Score.Of(0.6)]),
            5 => new([.. users.Gates, Budget.HasLeft(25.Percent())], [Budget.BurnsFasterThan(14.4.Times(), over: 1.Hours(), and: 5.Minutes())]),
            6 => new([.. users.Gates, Metric.Ratio("baskets paid").ShowingHarmTo(Harmed.Business) > 0.98.Times(Baseline.Control)], users.Stops),
            7 => new([Condition.AllOf(users.Gates[0], PaymentErrors.StaysAtZero())], [Condition.AnyOf(users.Stops[0], PaymentErrors > 3.Events())]),
            8 => new([.. users.Gates, Condition.JudgedBy(Judge.Named("kayenta")).WithAtLeast(500.Events())], users.Stops),
            _ => users,
        };
    }

    /// <summary>The harm to users said of each region or cohort, where there are several.</summary>
    public SafeEvidence InEach(SegmentKind? kind) => kind is null or SegmentKind.Ring ? this : new([InParts(Gates[0], kind.Value), .. Gates[1..]], Stops);

    static Condition InParts(Condition condition, SegmentKind kind) => kind == SegmentKind.Region ? condition.InEachRegion() : condition.InEachCohort();

    static SafeEvidence Errors(Dice dice, Duration window)
    {
        var errors = dice.Saying(
            Metric.Ratio("errors").ShowingHarmTo(Harmed.Users),
            metric => metric.LaggingBy(window / 4),
            metric => metric.SampledEvery(window / 8),
            metric => metric.QueriedBy("sum(rate(errors{release=\"new\"}[5m])) / sum(rate(requests{release=\"new\"}[5m]))"),
            metric => metric.LabelledBy("release"),
            metric => metric.Watching(Database),
            metric => metric.PerRegion());
        var limit = dice.One(0.1, 0.2, 0.5);
        var gate = dice.Saying(errors < limit.Percent(), condition => condition.SustainedFor(window / 2), condition => condition.WithAtLeast(1_000.Events()));
        return new([gate], [errors > dice.One(limit, limit * 3, limit * 10).Percent()]);
    }

    static SafeEvidence Latency(Dice dice, SafeEvidence users)
    {
        var latency = dice.Saying(Metric.Latency("request").ShowingHarmTo(Harmed.Users), metric => metric.LabelledBy("release"), metric => metric.PerCohort());
        var quantile = dice.One(latency.P90, latency.P99);
        return new([.. users.Gates, quantile < 400.Milliseconds()], dice.One<Condition[]>(users.Stops, [.. users.Stops, quantile > 800.Milliseconds()]));
    }
}
