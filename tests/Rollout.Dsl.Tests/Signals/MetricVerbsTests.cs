using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Signals;

public class MetricVerbsTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");

    [Fact]
    public void The_sheet_shows_all_that_is_said_of_a_metric()
    {
        var sheet = Errors.ShowingHarmTo(Harmed.Security).QueriedBy("sum(rate(errors[5m]))").LaggingBy(1.Minutes()).SampledEvery(15.Seconds())
            .LabelledBy("version").Leading().Synthetic().ObserveOnly().PerRegion().PerCohort().RetriedAtMost(3)
            .Watching(Component.Named("payments-db")).Watching(Component.Named("broker")).Sheet;
        Assert.Equal(
            ("errors", Harmed.Security, "sum(rate(errors[5m]))", "version", (int?)3),
            (sheet.Name, sheet.Harm, sheet.Query, sheet.ReleaseLabel, sheet.Retries));
        Assert.Equal((Duration.FromMinutes(1), Duration.FromSeconds(15)), (sheet.Lag, sheet.Resolution));
        Assert.True(sheet.IsLeading && sheet.IsSynthetic && sheet.IsObserveOnly && sheet.IsPerRegion && sheet.IsPerCohort);
        Assert.Equal([Component.Named("payments-db"), Component.Named("broker")], sheet.Watched);
    }

    [Fact]
    public void The_sheet_of_a_bare_metric_is_empty()
    {
        var sheet = Errors.Sheet;
        Assert.Equal((null, null, null, null, null), (sheet.Harm, sheet.Query, sheet.ReleaseLabel, sheet.Retries, sheet.Unit));
        Assert.Equal((null, null, null), (sheet.Lag, sheet.Resolution, sheet.Per));
        Assert.False(sheet.IsLeading || sheet.IsSynthetic || sheet.IsObserveOnly || sheet.IsPerRegion || sheet.IsPerCohort);
        Assert.Empty(sheet.Watched);
    }

    [Fact]
    public void The_sheet_shows_units_and_what_is_compared()
    {
        Assert.Equal("jobs", Metric.Gauge("queue", "jobs").Sheet.Unit);
        Assert.Equal(("EUR", "request"), (Metric.Cost("cost", "EUR", per: "request").Sheet.Unit, Metric.Cost("cost", "EUR", per: "request").Sheet.Per));
        var mismatches = Metric.Mismatches(old: "contacts v1", @new: "contacts v2");
        Assert.Equal(("contacts v1", "contacts v2"), (mismatches.Sheet.ComparedOld, mismatches.Sheet.ComparedNew));
        Assert.Equal("mismatches of contacts v1 and contacts v2", mismatches.ToString());
        Assert.Equal("mismatches of contacts v1 and contacts v2 stay at zero", mismatches.StaysAtZero().ToString());
    }

    [Fact]
    public void A_comparison_of_something_with_itself_is_refused() => Rejection.Says(
        "'contacts' is compared with itself, which never differs; name what holds the new.", "new", () => Metric.Mismatches("contacts", "contacts"));

    [Fact]
    public void Blank_texts_are_refused()
    {
        Rejection.Says("The query of a metric is blank; write it in words.", "query", () => Errors.QueriedBy(""));
        Rejection.Says("The release label of a metric is blank; write it in words.", "releaseLabel", () => Errors.LabelledBy(" "));
        Rejection.Says("The unit of a metric is null; write it in words.", "unit", () => Metric.Gauge("queue", null!));
        Rejection.Says("What a cost is spent for is blank; write it in words.", "per", () => Metric.Cost("cost", "EUR", ""));
        Rejection.Says("What holds the old is blank; write it in words.", "old", () => Metric.Mismatches("", "b"));
        Rejection.Says("What holds the new is null; write it in words.", "new", () => Metric.Mismatches("a", null!));
    }

    [Fact]
    public void Times_of_0_are_refused()
    {
        Rejection.Says(
            "The lag of metric 'errors' is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Errors.LaggingBy(Duration.Zero));
        Rejection.Says(
            "The time between two readings of metric 'errors' is -1 second, and it has to be longer than 0; write how long it takes.",
            "time",
            () => Errors.SampledEvery((-1).Seconds()));
    }

    [Fact]
    public void Retries_that_are_none_are_refused() => Rejection.Says(
        "Metric 'errors' is retried at most 0 times; write 1 or more, or leave RetriedAtMost out.", "retries", () => Errors.RetriedAtMost(0));

    [Fact]
    public void A_component_that_is_null_is_refused() => Rejection.Says(
        "Watching(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Errors.Watching(null!));

    [Fact]
    public void What_is_said_once_is_not_said_twice()
    {
        Rejection.Says(
            "Metric 'errors' already says ObserveOnly(), and ObserveOnly() would contradict or repeat it; say ObserveOnly once.",
            null,
            () => Errors.ObserveOnly().ObserveOnly());
        Rejection.Says(
            "Metric 'errors' already says LaggingBy(1 minute), and LaggingBy(2 minutes) would contradict or repeat it; say LaggingBy once.",
            null,
            () => Errors.LaggingBy(1.Minutes()).LaggingBy(2.Minutes()));
    }
}
