using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Units;

public class LiteralsTests
{
    [Fact]
    public void Shares_equal_their_plain_twins()
    {
        Assert.Equal(Ratio.FromPercent(5), 5.Percent());
        Assert.Equal(Ratio.FromPercent(0.1), 0.1.Percent());
        Assert.Equal(Exposure.OfTraffic(Ratio.FromPercent(1)), 1.PercentOfTraffic());
        Assert.Equal(Exposure.OfUsers(Ratio.FromPercent(2.5)), 2.5.PercentOfUsers());
        Assert.Equal(Exposure.OfRecords(Ratio.FromPercent(3)), 3.PercentOfRecords());
        Assert.Equal(Exposure.OfDevices(Ratio.FromPercent(0.5)), 0.5.PercentOfDevices());
    }

    [Fact]
    public void Counts_and_rates_equal_their_plain_twins()
    {
        Assert.Equal(Count.Of(5), 5.Events());
        Assert.Equal(RequestRate.FromRequestsPerSecond(1_000), 1_000.RequestsPerSecond());
        Assert.Equal(RequestRate.FromRequestsPerSecond(0.5), 0.5.RequestsPerSecond());
    }

    [Fact]
    public void Times_equal_their_plain_twins()
    {
        Assert.Equal(Duration.FromMilliseconds(400), 400.Milliseconds());
        Assert.Equal(Duration.FromSeconds(10), 10.Seconds());
        Assert.Equal(Duration.FromMinutes(30), 30.Minutes());
        Assert.Equal(Duration.FromHours(4), 4.Hours());
        Assert.Equal(Duration.FromDays(7), 7.Days());
    }

    [Fact]
    public void Fractions_of_a_time_are_exact()
    {
        Assert.Equal(Duration.FromMilliseconds(100), 0.1.Seconds());
        Assert.Equal(Duration.FromSeconds(90), 1.5.Minutes());
        Assert.Equal(Duration.FromMinutes(6), 0.1.Hours());
    }

    [Fact]
    public void Negative_times_can_be_written_and_are_refused_by_the_verb_that_takes_them() =>
        Assert.Equal(Duration.FromHours(-4), (-4).Hours());

    [Fact]
    public void Values_read_in_words()
    {
        Assert.Equal("0.1 percent", 0.1.Percent().ToString());
        Assert.Equal("1 event", 1.Events().ToString());
        Assert.Equal("1,000 requests per second", 1_000.RequestsPerSecond().ToString());
        Assert.Equal("0 percent", default(Ratio).ToString());
        Assert.Equal("0 percent", (-0.0).Percent().ToString());
        Assert.Equal("1 hour 30 minutes", 90.Minutes().InWords());
    }
}
