using System;
using Rollout.Dsl.Tests.Facts;

namespace Rollout.Dsl.Tests.Signals;

public class MetricTests
{
    [Fact]
    public void A_metric_that_shows_harm_to_nobody_known_is_refused()
    {
        const string Sentence = "Whom a metric shows harm to is unknown; write a member of Harmed.";
        Rejection.Says(Sentence, "whom", () => Metric.Ratio("m").ShowingHarmTo((Harmed)5));
        Rejection.Says(Sentence, "whom", () => Metric.Latency("m").ShowingHarmTo((Harmed)(-1)));
        Rejection.Says(Sentence, "whom", () => Metric.Count("m").ShowingHarmTo((Harmed)99));
    }

    [Fact]
    public void A_metric_shows_harm_to_one_only()
    {
        const string Sentence =
            "Metric 'm' already says ShowingHarmTo(Users), and ShowingHarmTo(Business) would contradict or repeat it; say ShowingHarmTo once.";
        Rejection.Says(Sentence, null, () => Metric.Ratio("m").ShowingHarmTo(Harmed.Users).ShowingHarmTo(Harmed.Business));
        Rejection.Says(Sentence, null, () => Metric.Latency("m").ShowingHarmTo(Harmed.Users).ShowingHarmTo(Harmed.Business));
        Rejection.Says(Sentence, null, () => Metric.Count("m").ShowingHarmTo(Harmed.Users).ShowingHarmTo(Harmed.Business));
    }

    [Theory]
    [InlineData(Harmed.Users)]
    [InlineData(Harmed.System)]
    [InlineData(Harmed.Business)]
    [InlineData(Harmed.Security)]
    [InlineData(Harmed.Cost)]
    public void A_metric_can_show_harm_to_each_of_them(Harmed whom) =>
        Assert.NotEqual(Metric.Ratio("m"), Metric.Ratio("m").ShowingHarmTo(whom));

    [Fact]
    public void Metrics_of_one_name_and_different_kinds_differ() =>
        Assert.Equal(3, Array.FindAll<Metric>([Metric.Ratio("m"), Metric.Latency("m"), Metric.Count("m")], metric => metric.ToString() == "m").Length);
}
