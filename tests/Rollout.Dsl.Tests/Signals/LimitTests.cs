using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Signals;

public class LimitTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");
    static readonly GaugeMetric Queue = Metric.Gauge("queue", "jobs");
    static readonly CostMetric Cost = Metric.Cost("cost", "EUR", per: "request");
    static readonly LatencyQuantile P99 = Metric.Latency("request").P99;

    [Fact]
    public void Each_kind_of_metric_is_held_against_its_own_unit()
    {
        Assert.Equal("orders > 5 events per minute", (Metric.Rate("orders") > 5.PerMinute()).ToString());
        Assert.Equal("orders stays at zero", Metric.Rate("orders").StaysAtZero().ToString());
        Assert.Equal("queue < 500 jobs", (Queue < 500.Of("jobs")).ToString());
        Assert.Equal("lag < 30 seconds", (Metric.Age("lag") < 30.Seconds()).ToString());
        Assert.Equal("cost > 0.02 EUR", (Cost > 0.02.Euros()).ToString());
        Assert.Equal("precision > 0.85", (Metric.Score("precision") > Score.Of(0.85)).ToString());
        Assert.Equal("calls counts at least 1,000 events", Metric.Count("calls").ExercisedAtLeast(1_000.Events()).ToString());
    }

    [Fact]
    public void Every_metric_can_be_held_against_a_baseline()
    {
        Condition[] relative =
        [
            Errors < 2.Times(Baseline.Control), Errors > 2.Times(Baseline.Before), P99 < 1.5.Times(Baseline.Holdout), P99 > 3.Times(Baseline.Control),
            Metric.Count("calls") < 2.Times(Baseline.Control), Metric.Age("lag") > 2.Times(Baseline.Control),
        ];
        Assert.Equal(
            [
                "errors < 2 times the control", "errors > 2 times the state before", "request p99 < 1.5 times the holdout",
                "request p99 > 3 times the control", "calls < 2 times the control", "lag > 2 times the control",
            ],
            System.Array.ConvertAll(relative, condition => condition.ToString()));
    }

    [Fact]
    public void Both_limits_are_told() => Assert.Equal(
        [
            "errors between 1 percent and 2 percent", "request p99 between 0 seconds and 1 second", "queue between 5 jobs and 5 jobs",
            "lag between 1 second and 2 seconds", "cost between 1 EUR and 2 EUR", "precision between 0 and 1", "orders between 1 event per second and 2 events per second",
        ],
        [
            Errors.IsBetween(1.Percent(), 2.Percent()).ToString(), P99.IsBetween(Duration.Zero, 1.Seconds()).ToString(),
            Queue.IsBetween(5.Of("jobs"), 5.Of("jobs")).ToString(), Metric.Age("lag").IsBetween(1.Seconds(), 2.Seconds()).ToString(),
            Cost.IsBetween(1.Euros(), 2.Euros()).ToString(), Metric.Score("precision").IsBetween(default, Score.Of(1)).ToString(),
            Metric.Rate("orders").IsBetween(1.PerSecond(), 2.PerSecond()).ToString(),
        ]);

    [Fact]
    public void Limits_in_the_wrong_order_are_refused()
    {
        Rejection.Says(
            "errors lies between 2 percent and 1 percent, and no reading does; write the lower limit first.", "high", () => Errors.IsBetween(2.Percent(), 1.Percent()));
        Rejection.Says(
            "request p99 lies between 2 seconds and 1 second, and no reading does; write the lower limit first.", "high", () => P99.IsBetween(2.Seconds(), 1.Seconds()));
    }

    [Fact]
    public void A_limit_in_another_unit_is_refused()
    {
        const string Messages = "Metric 'queue' is counted in jobs, and the limit is 500 messages; write the limit in jobs.";
        Rejection.Says(Messages, "limit", () => Queue < 500.Of("messages"));
        Rejection.Says(Messages, "limit", () => Queue > 500.Of("messages"));
        Rejection.Says(Messages, "high", () => Queue.IsBetween(1.Of("jobs"), 500.Of("messages")));
        Rejection.Says("Metric 'queue' is counted in jobs, and the limit is 0; write the limit in jobs.", "low", () => Queue.IsBetween(default, 1.Of("jobs")));
        Rejection.Says("Metric 'cost' is counted in EUR, and the limit is 5 USD; write the limit in EUR.", "limit", () => Cost < 5.Dollars());
    }

    [Fact]
    public void A_time_that_no_reading_has_is_refused()
    {
        Rejection.Says(
            "The limit of an age is 0 seconds, and it has to be longer than 0; write how long it takes.", "limit", () => Metric.Age("lag") < Duration.Zero);
        Rejection.Says("The limit of an age is -1 second, and no time is shorter than 0; write 0 or more.", "low", () => Metric.Age("lag").IsBetween((-1).Seconds(), 1.Seconds()));
        Rejection.Says("The limit of a latency is -1 second, and no time is shorter than 0; write 0 or more.", "high", () => P99.IsBetween(Duration.Zero, (-1).Seconds()));
    }

    [Fact]
    public void A_metric_or_a_limit_that_is_null_is_refused()
    {
        const string NoMetric = "The metric of a condition is null; declare the field of the metric before the fields that use it.";
        Rejection.Says(NoMetric, "metric", () => (RatioMetric)null! < 2.Times(Baseline.Control));
        Rejection.Says(NoMetric, "part", () => (LatencyQuantile)null! > 2.Times(Baseline.Control));
        Rejection.Says(NoMetric, "metric", () => (GaugeMetric)null! > 2.Of("jobs"));
        Rejection.Says(NoMetric, "metric", () => (CostMetric)null! < 2.Euros());
        Rejection.Says(NoMetric, "metric", () => (RateMetric)null! < 2.PerHour());
        Rejection.Says(NoMetric, "metric", () => (AgeMetric)null! > 2.Hours());
        Rejection.Says(NoMetric, "metric", () => (ScoreMetric)null! > Score.Of(0));
        const string NoLimit = "The limit of a condition is null; write one, as in 2.Times(Baseline.Control).";
        Rejection.Says(NoLimit, "limit", () => Errors < (BaselineLimit)null!);
        Rejection.Says(NoLimit, "limit", () => P99 > (BaselineLimit)null!);
    }

    [Fact]
    public void A_path_that_need_not_be_used_is_no_evidence() => Rejection.Says(
        "Metric 'calls' is exercised at least 0 times in any case; write 1 or more.", "events", () => Metric.Count("calls").ExercisedAtLeast(0.Events()));
}
