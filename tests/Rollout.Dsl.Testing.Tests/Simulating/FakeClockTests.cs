using NodaTime;

namespace Rollout.Dsl.Testing.Tests.Simulating;

public class FakeClockTests
{
    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var start = Instant.FromUtc(2026, 1, 5, 9, 0);
        var clock = new FakeClock(start);
        Assert.Equal(start, clock.GetCurrentInstant());
        clock.Advance(Duration.FromMinutes(5));
        Assert.Equal(start + Duration.FromMinutes(5), clock.GetCurrentInstant());
        clock.Set(start);
        Assert.Equal(start, clock.GetCurrentInstant());
    }
}
