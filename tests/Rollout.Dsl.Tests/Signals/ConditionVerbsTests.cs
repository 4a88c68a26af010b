using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Signals;

public class ConditionVerbsTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");
    static readonly Condition Few = Errors < 1.Percent();

    [Fact]
    public void What_is_said_of_a_condition_is_part_of_its_text() => Assert.Equal(
        "errors < 1 percent for 10 minutes in each region in each cohort with at least 1,000 samples",
        Few.WithAtLeast(1_000.Events()).InEachCohort().SustainedFor(10.Minutes()).InEachRegion().ToString());

    [Fact]
    public void Combined_conditions_read_with_their_word()
    {
        var any = Condition.AnyOf(Few, Condition.NoIncident);
        Assert.Equal("(errors < 1 percent or no incident is open)", any.ToString());
        Assert.Equal("(errors < 1 percent and (errors < 1 percent or no incident is open)) for 1 hour", Condition.AllOf(Few, any).SustainedFor(1.Hours()).ToString());
    }

    [Fact]
    public void Verbs_of_a_condition_may_be_said_in_any_order() =>
        Assert.Equal(Few.SustainedFor(1.Hours()).InEachRegion(), Few.InEachRegion().SustainedFor(1.Hours()));

    [Fact]
    public void Any_of_and_all_of_differ() => Assert.NotEqual(Condition.AnyOf(Few, Few), Condition.AllOf(Few, Few));

    [Fact]
    public void The_sheet_shows_what_is_said_of_a_condition()
    {
        var sheet = Few.SustainedFor(10.Minutes()).InEachRegion().InEachCohort().WithAtLeast(500.Events()).Sheet;
        Assert.Equal((Duration.FromMinutes(10), Count.Of(500)), (sheet.Sustained, sheet.Samples));
        Assert.True(sheet.IsInEachRegion && sheet.IsInEachCohort);
        Assert.Equal((null, null, false, false), (Few.Sheet.Sustained, Few.Sheet.Samples, Few.Sheet.IsInEachRegion, Few.Sheet.IsInEachCohort));
        Assert.Equal(Errors, sheet.Metric);
    }

    [Fact]
    public void The_sheet_shows_limits_in_plain_units()
    {
        Assert.Equal((ConditionKind.Below, null, 1m, null), Of(Few));
        Assert.Equal((ConditionKind.Above, 5m, null, null), Of(Metric.Count("c") > 5.Events()));
        Assert.Equal((ConditionKind.Zero, 0m, 0m, null), Of(Metric.Count("c").StaysAtZero()));
        Assert.Equal((ConditionKind.AtLeast, 5m, null, null), Of(Metric.Count("c").ExercisedAtLeast(5.Events())));
        Assert.Equal((ConditionKind.Between, 0.5m, 2m, null), Of(Metric.Age("a").IsBetween(500.Milliseconds(), 2.Seconds())));
        Assert.Equal((ConditionKind.Above, 0.5m, null, null), Of(Metric.Rate("r") > 30.PerMinute()));
        Assert.Equal((ConditionKind.Below, null, 7m, null), Of(Metric.Gauge("g", "jobs") < 7.Of("jobs")));
        Assert.Equal((ConditionKind.Below, null, 7m, null), Of(Metric.Cost("m", "EUR", "day") < 7.Euros()));
        Assert.Equal((ConditionKind.Above, 0.9m, null, null), Of(Metric.Score("s") > Score.Of(0.9)));
        Assert.Equal((ConditionKind.Below, null, 2m, Baseline.Holdout), Of(Errors < 2.Times(Baseline.Holdout)));
        Assert.Equal((99.9m, Metric.Latency("l")), ((Metric.Latency("l").P999 > 1.Seconds()).Sheet.Quantile, (Metric.Latency("l").P999 > 1.Seconds()).Sheet.Metric));
    }

    [Fact]
    public void The_sheet_shows_the_parts_of_a_combination()
    {
        Assert.Equal((ConditionKind.AnyOf, null, null, null), Of(Condition.AnyOf(Few, Condition.NoIncident)));
        Assert.Equal((ConditionKind.AllOf, null, null, null), Of(Condition.AllOf(Few)));
        Assert.Equal((ConditionKind.NoIncident, null, null, null), Of(Condition.NoIncident));
        Assert.Equal([Few, Condition.NoIncident], Condition.AnyOf(Few, Condition.NoIncident).Sheet.Parts);
        Assert.Empty(Few.Sheet.Parts);
        Assert.Equal(ConditionKind.Unread, ((Condition)Unread.Of(typeof(Condition))!).Sheet.Kind);
    }

    [Fact]
    public void What_says_nothing_is_refused()
    {
        Rejection.Says(
            "The time for which condition 'errors < 1 percent' has to hold is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "time",
            () => Few.SustainedFor(Duration.Zero));
        Rejection.Says(
            "Condition 'errors < 1 percent' needs at least 0 samples, which is no floor; write 1 or more, or leave WithAtLeast out.", "samples", () => Few.WithAtLeast(default));
        Rejection.Says(
            "AnyOf(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Condition.AnyOf(null!));
        Rejection.Says(
            "AllOf(...) got null for 'rest'; pass a value, and declare fields before the fields that use them.", "rest", () => Condition.AllOf(Few, [null!]));
    }

    [Fact]
    public void What_is_said_once_is_not_said_twice() => Rejection.Says(
        "Condition 'errors < 1 percent' already says InEachRegion(), and InEachRegion() would contradict or repeat it; say InEachRegion once.",
        null,
        () => Few.InEachRegion().InEachRegion());

    static (ConditionKind Kind, decimal? Low, decimal? High, Baseline? Baseline) Of(Condition condition) =>
        (condition.Sheet.Kind, condition.Sheet.Low, condition.Sheet.High, condition.Sheet.Baseline);
}
