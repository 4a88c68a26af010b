using System;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Units;

public class QuantityRefusalTests
{
    [Theory]
    [InlineData(140, "140")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(12345.5, "12,345.5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(100.00000000000001, "100.00000000000001")]
    [InlineData(-1e-30, "-1E-30")]
    public void A_share_outside_0_to_100_percent_is_refused_with_its_exact_value(double percent, string shown)
    {
        var sentence = $"{shown} percent is no share; a share lies between 0 and 100 percent, so write a number in that range.";
        Rejection.Says(sentence, "percent", () => Ratio.FromPercent(percent));
        Rejection.Says(sentence, "percent", () => percent.Percent());
        Rejection.Says(sentence, "percent", () => percent.PercentOfTraffic());
        Rejection.Says(sentence, "percent", () => percent.PercentOfUsers());
        Rejection.Says(sentence, "percent", () => percent.PercentOfRecords());
        Rejection.Says(sentence, "percent", () => percent.PercentOfDevices());
    }

    [Fact]
    public void A_whole_share_above_100_percent_is_refused() =>
        Rejection.Says(
            "101 percent is no share; a share lies between 0 and 100 percent, so write a number in that range.", "percent", () => 101.PercentOfUsers());

    [Fact]
    public void A_negative_number_of_events_is_refused()
    {
        Rejection.Says("-1 events cannot be counted; write 0 or more.", "events", () => Count.Of(-1));
        Rejection.Says("-5,000 events cannot be counted; write 0 or more.", "events", () => (-5000).Events());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(2e12, "2,000,000,000,000")]
    [InlineData(1e-30, "1E-30")]
    public void A_rate_that_is_none_is_refused(double rate, string shown)
    {
        var sentence = $"{shown} requests per second is no traffic to expect; write a number above 0, up to one trillion, or leave Expecting out.";
        Rejection.Says(sentence, "requests", () => RequestRate.FromRequestsPerSecond(rate));
        Rejection.Says(sentence, "requests", () => rate.RequestsPerSecond());
    }

    [Fact]
    public void A_rate_that_was_never_given_is_refused() =>
        Rejection.Says(
            "The traffic of plan 'p' is 0 requests per second; write a rate above 0, or leave Expecting out.",
            "traffic",
            () => Samples.SmallPlan.Clean().Expecting(default));

    [Fact]
    public void A_time_that_no_calendar_holds_is_refused()
    {
        const string Remedy = "is too long for a time; write a number that a calendar can hold.";
        Rejection.Says($"NaN seconds {Remedy}", "number", () => double.NaN.Seconds());
        Rejection.Says($"Infinity minutes {Remedy}", "number", () => double.PositiveInfinity.Minutes());
        Rejection.Says($"-Infinity hours {Remedy}", "number", () => double.NegativeInfinity.Hours());
        Rejection.Says($"1E+300 hours {Remedy}", "number", () => 1e300.Hours());
        Rejection.Says($"2,147,483,647 hours {Remedy}", "number", () => int.MaxValue.Hours());
        Rejection.Says($"-2,147,483,648 days {Remedy}", "number", () => int.MinValue.Days());
    }

    [Theory]
    [InlineData(0, "0 seconds")]
    [InlineData(-90, "-1 minute 30 seconds")]
    public void A_time_that_is_not_longer_than_0_is_refused_everywhere(int seconds, string shown)
    {
        var time = seconds.Seconds();
        foreach (var (what, argument, call) in TimesLongerThanZero)
            Rejection.Says($"{what} is {shown}, and it has to be longer than 0; write how long it takes.", argument, () => call(time));
    }

    [Fact]
    public void A_backup_cannot_lose_a_negative_time_and_may_lose_none()
    {
        Rejection.Says("A backup cannot lose -1 second of data; write 0 or longer.", "atMost", () => Backup.Of("d").Losing((-1).Seconds()));
        Assert.NotNull(Backup.Of("d").Losing(Duration.Zero));
    }

    static readonly (string What, string Argument, Func<Duration, object> Call)[] TimesLongerThanZero =
    [
        ("The observation window of stage 'some'", "window", time => Stage.Named("some").ToEveryone().ObserveFor(time)),
        ("The stay of stage 'some'", "time", time => Stage.Named("some").ToEveryone().StayFor(time, Without.Incident)),
        ("The time for an approval", "within", time => Stage.Named("some").ToEveryone().ApprovedBy(Role.OnCall, time)),
        ("The time for an approval", "time", time => Approval.By(Role.OnCall).Within(time)),
        ("The settling time of stage 'some'", "time", time => Stage.Named("some").ToEveryone().SettlingFor(time)),
        ("The limit of stage 'some'", "limit", time => Stage.Named("some").ToEveryone().EndingWithin(time)),
        ("The time for an undecided stage 'some'", "after", time => Stage.Named("some").ToEveryone().IfUndecided(time, Then.RollBack)),
        ("The time of a pace", "per", time => Pace.Of(1, ExposureUnit.Hosts, time)),
        ("The limit of a latency", "limit", time => Metric.Latency("l").P99 < time),
        ("The limit of a latency", "limit", time => Metric.Latency("l").P50 > time),
        ("The downtime of going back", "downtime", time => Change.Schema("s").ReversibleWithDowntime(time)),
        ("The time bound of a step", "time", time => (Bound)time),
        ("The time of a restore", "time", time => Backup.Of("d").RestoredWithin(time)),
        ("The time that a rehearsal took", "time", time => Rehearsal.On(new(2026, 3, 1)).Taking(time)),
        ("The time until an announcement", "time", time => Announce.Rollbacks("#a").Within(time)),
    ];
}
