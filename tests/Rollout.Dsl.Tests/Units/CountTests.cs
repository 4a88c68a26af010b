namespace Rollout.Dsl.Tests.Units;

public class CountTests
{
    [Fact]
    public void Equal_numbers_are_equal_counts()
    {
        Assert.True(Count.Of(3) == Count.Of(3));
        Assert.True(Count.Of(3) != Count.Of(4));
        Assert.Equal(Count.Of(3).GetHashCode(), Count.Of(3).GetHashCode());
        Assert.False(Count.Of(3).Equals((object)3L));
    }

    [Fact]
    public void A_count_that_was_never_given_is_0_events() => Assert.Equal(Count.Of(0), default);

    [Fact]
    public void Equal_numbers_are_equal_rates()
    {
        var rate = RequestRate.FromRequestsPerSecond(2.5);
        Assert.True(rate == RequestRate.FromRequestsPerSecond(2.5));
        Assert.True(rate != RequestRate.FromRequestsPerSecond(2));
        Assert.Equal(rate.GetHashCode(), RequestRate.FromRequestsPerSecond(2.5).GetHashCode());
        Assert.False(rate.Equals((object)2.5m));
        Assert.Equal(2.5m, rate.PerSecond);
    }

    [Fact]
    public void A_rate_of_one_reads_in_the_singular() =>
        Assert.Equal("1 request per second", RequestRate.FromRequestsPerSecond(1).ToString());
}
