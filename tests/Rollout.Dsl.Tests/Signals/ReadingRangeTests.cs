using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Tests.Signals;

public class ReadingRangeTests
{
    /// <summary>A condition as a person reads it: over a point, without any interval.</summary>
    sealed record Limit(bool IsBelow, int At)
    {
        public bool Holds(decimal reading) => IsBelow ? reading < At : reading > At;

        public ReadingRange Range(ReadingScale scale) => IsBelow ? ReadingRange.Below(scale, At) : ReadingRange.Above(scale, At);
    }

    static readonly Gen<(ReadingScale Scale, Limit[] Limits)> Cases =
        from scale in Gen.Elements(ReadingScale.Percent, ReadingScale.Events, ReadingScale.Time)
        from limits in Gen.ArrayOf(
            from below in Gen.Elements(false, true)
            from at in Gen.Frequency((4, Gen.Choose(0, 6)), (1, Gen.Elements(99, 100)))
            select new Limit(below, at),
            3)
        select (scale, limits);

    [Fact]
    public void An_intersection_is_empty_exactly_when_no_reading_fulfils_all_limits() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            var all = given.Limits.Aggregate(ReadingRange.Everything(given.Scale), (range, limit) => range.And(limit.Range(given.Scale)));
            return all.IsEmpty == !Readings(given.Scale).Any(reading => given.Limits.All(limit => limit.Holds(reading)));
        }));

    [Fact]
    public void An_intersection_does_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), given =>
    {
        var forth = given.Limits.Aggregate(ReadingRange.Everything(given.Scale), (range, limit) => range.And(limit.Range(given.Scale)));
        var back = given.Limits.Reverse().Aggregate(ReadingRange.Everything(given.Scale), (range, limit) => range.And(limit.Range(given.Scale)));
        return forth.Equals(back);
    }));

    [Fact]
    public void Above_0_and_below_1_is_empty_for_whole_events_only()
    {
        Assert.True(ReadingRange.Above(ReadingScale.Events, 0).And(ReadingRange.Below(ReadingScale.Events, 1)).IsEmpty);
        Assert.False(ReadingRange.Above(ReadingScale.Percent, 0).And(ReadingRange.Below(ReadingScale.Percent, 1)).IsEmpty);
    }

    [Fact]
    public void A_range_and_the_others_of_its_scale_share_no_reading_and_leave_none_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            var all = given.Limits.Aggregate(ReadingRange.Everything(given.Scale), (range, limit) => range.And(limit.Range(given.Scale)));
            return Readings(given.Scale).All(reading =>
                given.Limits.All(limit => limit.Holds(reading)) != all.Others.Any(other => !other.And(At(given.Scale, reading)).IsEmpty));
        }));

    [Fact]
    public void Nothing_lies_outside_everything()
    {
        Assert.All(Enum.GetValues<ReadingScale>(), scale => Assert.Empty(ReadingRange.Everything(scale).Others));
        Assert.All(Enum.GetValues<ReadingScale>(), scale => Assert.Equal("of any size", ReadingRange.Everything(scale).ToString()));
    }

    /// <summary>The limits of a comparison are excluded, so only a range with both ends included can span a whole scale.</summary>
    [Fact]
    public void No_comparison_that_can_be_written_lets_every_reading_pass()
    {
        Condition[] widest =
        [
            Metric.Ratio("r") < Ratio.FromPercent(100), Metric.Ratio("r") > Ratio.FromPercent(0),
            Metric.Count("c") < Count.Of(long.MaxValue), Metric.Count("c") > Count.Of(0), Metric.Count("c").StaysAtZero(), Metric.Count("c").ExercisedAtLeast(Count.Of(1)),
            Metric.Latency("l").P99 < NodaTime.Duration.MaxValue, Metric.Latency("l").P99 > NodaTime.Duration.Epsilon,
            Metric.Rate("e") > default(Rate), Metric.Gauge("g", "jobs") > Level.Of(-1e12, "jobs"), Metric.Cost("m", "EUR", "day") > Money.Of(0, "EUR"),
            Metric.Score("s") > default(Score), Metric.Age("a").IsBetween(NodaTime.Duration.Zero, NodaTime.Duration.MaxValue),
            ErrorBudget.Of("b", Ratio.FromPercent(99), NodaTime.Duration.FromDays(30)).HasLeft(default),
        ];
        Assert.All(widest, condition => Assert.NotEmpty(condition.Readings!.Value.Others));
        Assert.Empty(Metric.Ratio("r").IsBetween(Ratio.FromPercent(0), Ratio.FromPercent(100)).Readings!.Value.Others);
        Assert.Empty(Metric.Score("s").IsBetween(Score.Of(0), Score.Of(1)).Readings!.Value.Others);
    }

    [Fact]
    public void A_range_reads_in_words()
    {
        Assert.Equal("below 0.1 percent", ReadingRange.Below(ReadingScale.Percent, 0.1m).ToString());
        Assert.Equal("above 99 percent", ReadingRange.Above(ReadingScale.Percent, 99).ToString());
        Assert.Equal("from 6 events on", ReadingRange.Above(ReadingScale.Events, 5).ToString());
        Assert.Equal("up to 4 events", ReadingRange.Below(ReadingScale.Events, 5).ToString());
        Assert.Equal("between 1 event per minute and 5 events per second", ReadingRange.Between(ReadingScale.Rate, 60, 18_000).ToString());
        Assert.Equal("below 500 jobs", ReadingRange.Below(ReadingScale.Level, 500, "jobs").ToString());
        Assert.Equal("from 0.5 EUR on", ReadingRange.AtLeast(ReadingScale.Money, 0.5m, "EUR").ToString());
        Assert.Equal("above 0.85", ReadingRange.Above(ReadingScale.Score, 0.85m).ToString());
        Assert.Equal("above 2 times the control", ReadingRange.Above(ReadingScale.Times, 2, "the control").ToString());
        Assert.Equal("from 25 percent on", ReadingRange.AtLeast(ReadingScale.Left, 25).ToString());
        Assert.Equal("of 0 events", ReadingRange.Exactly(ReadingScale.Events, 0).ToString());
        Assert.Equal(
            "between 1 millisecond and 2 days",
            ReadingRange.Above(ReadingScale.Time, 1_000_000).And(ReadingRange.Below(ReadingScale.Time, 172_800_000_000_000)).ToString());
    }

    static ReadingRange At(ReadingScale scale, decimal reading) => ReadingRange.Exactly(scale, reading);

    /// <summary>Points dense enough to fall between any two limits, as far as the scale reaches.</summary>
    static decimal[] Readings(ReadingScale scale) =>
        Enumerable.Range(0, 420).Select(point => point / 4m)
            .Where(reading => scale == ReadingScale.Percent ? reading <= 100 : scale != ReadingScale.Events || reading % 1 == 0)
            .ToArray();
}
