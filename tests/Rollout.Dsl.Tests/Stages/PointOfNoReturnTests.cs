using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class PointOfNoReturnTests
{
    static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the rows are gone");
    static readonly Instant Moment = Instant.FromUtc(2026, 5, 1, 8, 0, 5);

    [Fact]
    public void A_point_reads_with_its_place()
    {
        Assert.Equal("point of no return, because the rows are gone", Point.ToString());
        Assert.Equal("point of no return at 40 percent of the next stage, because the rows are gone", Point.AtProgress(40.Percent()).ToString());
        Assert.Equal("point of no return at 2026-05-01 08:00:05 UTC, because the rows are gone", Point.AtInstant(Moment).ToString());
    }

    [Fact]
    public void A_progress_of_nothing_is_refused() => Rejection.Says(
        "A progress of 0 percent is where a point of no return lies anyway; write a share above 0, or leave AtProgress out.",
        "share",
        () => Point.AtProgress(default));

    [Fact]
    public void A_point_has_one_place()
    {
        Rejection.Says(
            "The point of no return already says AtProgress(40 percent), and AtInstant(2026-05-01 08:00:05 UTC) would place it twice; keep one.",
            null,
            () => Point.AtProgress(40.Percent()).AtInstant(Moment));
        Rejection.Says(
            "The point of no return already says AtProgress(40 percent), and AtProgress(50 percent) would contradict or repeat it; say AtProgress once.",
            null,
            () => Point.AtProgress(40.Percent()).AtProgress(50.Percent()));
    }
}
