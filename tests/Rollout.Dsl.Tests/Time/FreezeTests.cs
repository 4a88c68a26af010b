using NodaTime;
using Rollout.Dsl.Tests.Facts;

namespace Rollout.Dsl.Tests.Time;

public class FreezeTests
{
    static readonly Freeze Christmas = Freeze.From(new(2026, 12, 20)).To(new(2026, 12, 27)).In("Europe/Berlin");

    [Fact]
    public void A_freeze_covers_its_days_by_the_calendar_of_its_zone()
    {
        Assert.False(Christmas.Covers(Instant.FromUtc(2026, 12, 19, 22, 59)));
        Assert.True(Christmas.Covers(Instant.FromUtc(2026, 12, 19, 23, 0)));
        Assert.True(Christmas.Covers(Instant.FromUtc(2026, 12, 27, 22, 59)));
        Assert.False(Christmas.Covers(Instant.FromUtc(2026, 12, 27, 23, 0)));
    }

    /// <summary>There the clock went from the end of 29 December 2011 straight to the beginning of the 31st.</summary>
    [Fact]
    public void A_day_that_a_place_leaves_out_is_frozen_for_no_time()
    {
        var left = Freeze.From(new(2011, 12, 30)).To(new(2011, 12, 30)).In("Pacific/Apia");
        Assert.False(left.Covers(Instant.FromUtc(2011, 12, 30, 9, 59)));
        Assert.False(left.Covers(Instant.FromUtc(2011, 12, 30, 10, 0)));
    }

    [Fact]
    public void A_freeze_reads_in_one_line()
    {
        Assert.Equal("freeze from 2026-12-20 to 2026-12-27 (Europe/Berlin), because nobody is here", Christmas.Because("nobody is here").ToString());
        Assert.Equal("freeze from 2026-12-20 to 2026-12-20 (UTC)", Freeze.From(new(2026, 12, 20)).To(new(2026, 12, 20)).ToString());
        Assert.Equal("a freeze from 2026-12-20 on", Freeze.From(new(2026, 12, 20)).ToString());
    }

    [Fact]
    public void A_freeze_that_is_none_is_refused()
    {
        Rejection.Says(
            "A freeze from 2026-12-20 to 2026-12-19 ends before it begins; write a last day that is no earlier than the first.",
            "date",
            () => Freeze.From(new(2026, 12, 20)).To(new(2026, 12, 19)));
        Rejection.Says("'Berlin' is no time zone of the IANA database; write an id such as Europe/Berlin.", "zone", () => Freeze.From(new(2026, 12, 20)).To(new(2026, 12, 20)).In("Berlin"));
        Rejection.Says("The reason of a freeze is blank; write it in words.", "reason", () => Christmas.Because(" "));
    }
}
