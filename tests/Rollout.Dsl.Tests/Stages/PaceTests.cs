using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class PaceTests
{
    [Fact]
    public void A_pace_reads_with_its_unit_and_its_floor()
    {
        Assert.Equal("1 batch in 1 hour", Pace.Of(1, ExposureUnit.Batches, 1.Hours()).ToString());
        Assert.Equal(
            "50 hosts in 10 minutes, 80 percent healthy at least", Pace.Of(50, ExposureUnit.Hosts, 10.Minutes()).KeepingHealthy(80.Percent()).ToString());
    }

    [Fact]
    public void A_pace_that_is_none_is_refused()
    {
        Rejection.Says("A pace of 0 goes nowhere; write at least 1.", "count", () => Pace.Of(0, ExposureUnit.Hosts, 1.Hours()));
        Rejection.Says(
            "A pace counts one by one, and traffic cannot be counted so; write another unit, such as ExposureUnit.Hosts.",
            "unit",
            () => Pace.Of(1, ExposureUnit.Traffic, 1.Hours()));
        Rejection.Says(
            "A pace counts one by one, and everyone cannot be counted so; write another unit, such as ExposureUnit.Hosts.",
            "unit",
            () => Pace.Of(1, ExposureUnit.Everyone, 1.Hours()));
        Rejection.Says(
            "The unit of a pace is 99, which is no member of ExposureUnit; write one of them.", "unit", () => Pace.Of(1, (ExposureUnit)99, 1.Hours()));
    }

    [Fact]
    public void A_floor_of_nothing_and_a_second_floor_are_refused()
    {
        var pace = Pace.Of(5, ExposureUnit.Hosts, 1.Hours());
        Rejection.Says(
            "A floor of 0 percent keeps nothing healthy; write a share above 0, or leave KeepingHealthy out.", "minimum", () => pace.KeepingHealthy(default));
        Rejection.Says(
            "The pace of 5 hosts in 1 hour, 80 percent healthy at least already says KeepingHealthy(80 percent), and KeepingHealthy(90 percent) would contradict or repeat it; say KeepingHealthy once.",
            null,
            () => pace.KeepingHealthy(80.Percent()).KeepingHealthy(90.Percent()));
    }
}
