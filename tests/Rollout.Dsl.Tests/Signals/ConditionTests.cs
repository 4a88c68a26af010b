using System.Linq;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Signals;

public class ConditionTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");
    static readonly LatencyMetric Latency = Metric.Latency("request");
    static readonly CountMetric Failures = Metric.Count("failures");

    [Fact]
    public void Conditions_read_as_they_are_written()
    {
        Assert.Equal("errors < 0.1 percent", (Errors < 0.1.Percent()).ToString());
        Assert.Equal("errors > 0.5 percent", (Errors > 0.5.Percent()).ToString());
        Assert.Equal("request p99 < 400 milliseconds", (Latency.P99 < 400.Milliseconds()).ToString());
        Assert.Equal("request p999 > 1 second 500 milliseconds", (Latency.P999 > 1.5.Seconds()).ToString());
        Assert.Equal("failures < 5 events", (Failures < 5.Events()).ToString());
        Assert.Equal("failures stays at zero", Failures.StaysAtZero().ToString());
    }

    [Fact]
    public void Each_part_of_a_latency_is_a_signal_of_its_own() =>
        Assert.Equal(5, new[] { Latency.P50, Latency.P90, Latency.P95, Latency.P99, Latency.P999 }.Distinct().Count());

    [Fact]
    public void A_condition_on_a_metric_that_is_null_is_refused()
    {
        const string Sentence = "The metric of a condition is null; declare the field of the metric before the fields that use it.";
        Rejection.Says(Sentence, "metric", () => (RatioMetric)null! < 1.Percent());
        Rejection.Says(Sentence, "metric", () => (RatioMetric)null! > 1.Percent());
        Rejection.Says(Sentence, "metric", () => (CountMetric)null! < 1.Events());
        Rejection.Says(Sentence, "metric", () => (CountMetric)null! > 1.Events());
        Rejection.Says(Sentence, "part", () => (LatencyQuantile)null! < 1.Seconds());
        Rejection.Says(Sentence, "part", () => (LatencyQuantile)null! > 1.Seconds());
    }

    [Fact]
    public void A_stop_loss_without_a_condition_is_refused()
    {
        const string Sentence = "The condition of a stop-loss is null; say which reading stops the rollout.";
        Rejection.Says(Sentence, "condition", () => (StopLoss)(Condition)null!);
        Rejection.Says(Sentence, "condition", () => StopLoss.Halting(null!));
    }

    [Fact]
    public void A_halting_stop_loss_says_so()
    {
        Assert.Equal((Errors > 1.Percent(), true), (StopLoss.Halting(Errors > 1.Percent()).Sheet.Condition, StopLoss.Halting(Errors > 1.Percent()).Sheet.IsHalting));
        Assert.False(((StopLoss)(Errors > 1.Percent())).Sheet.IsHalting);
        Assert.Equal("errors > 1 percent (halting)", StopLoss.Halting(Errors > 1.Percent()).ToString());
        Assert.NotEqual(StopLoss.Halting(Errors > 1.Percent()), Errors > 1.Percent());
    }
}
