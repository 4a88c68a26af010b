using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Time;

public class ReleaseWindowTests
{
    static readonly ReleaseWindow Office = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday).From(new(9, 0)).To(new(16, 0)).In("Europe/Berlin");

    static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>A minute within two years in which every zone changes its clock somehow; Samoa left out a day at the end of 2011.</summary>
    static readonly Gen<(ReleaseWindow Window, Instant Now)> Moments =
        from window in AnyWindow.Gen
        from minute in Gen.Choose(0, 2 * 365 * 24 * 60)
        select (window, Instant.FromUtc(2011, 1, 1, 0, 0) + Duration.FromMinutes(minute));

    /// <summary>Minutes around the changes of a clock.</summary>
    static readonly Gen<(ReleaseWindow Window, Instant Now)> Changes =
        from window in AnyWindow.Gen
        from start in Gen.Choose(0, 900)
        from minute in Gen.Choose(-3000, 3000)
        let change = DateTimeZoneProviders.Tzdb[window.Zone].GetZoneInterval(Instant.FromUtc(2010, 1, 1, 0, 0) + Duration.FromDays(start))
        select (window, (change.HasEnd ? change.End : Instant.FromUtc(2012, 1, 1, 0, 0)) + Duration.FromMinutes(minute));

    static Instant In(int month, int day, int hour, int minute = 0) => Berlin.AtStrictly(new LocalDateTime(2026, month, day, hour, minute)).ToInstant();

    [Fact]
    public void A_window_is_open_on_its_days_between_its_hours()
    {
        Assert.True(Office.IsOpen(In(5, 4, 9)));
        Assert.True(Office.IsOpen(In(5, 5, 15, 59)));
        Assert.False(Office.IsOpen(In(5, 4, 8, 59)));
        Assert.False(Office.IsOpen(In(5, 5, 16)));
        Assert.False(Office.IsOpen(In(5, 6, 12)));
    }

    [Fact]
    public void A_window_over_midnight_belongs_to_the_day_on_which_it_opens()
    {
        var night = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(22, 0)).To(new(4, 0)).In("Europe/Berlin");
        Assert.True(night.IsOpen(In(5, 3, 23)));
        Assert.True(night.IsOpen(In(5, 4, 3, 59)));
        Assert.False(night.IsOpen(In(5, 4, 4)));
        Assert.False(night.IsOpen(In(5, 3, 3)));
    }

    /// <summary>On 29 March 2026 the clock went from 2 to 3, on 25 October it went from 3 back to 2.</summary>
    [Theory]
    [InlineData(3, 29, 1, 4, 2)]
    [InlineData(10, 25, 1, 4, 4)]
    [InlineData(5, 3, 1, 4, 3)]
    public void A_window_on_a_day_of_a_change_is_as_long_as_the_clock_says(int month, int day, int from, int to, int hours)
    {
        var window = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(from, 0)).To(new(to, 0)).In("Europe/Berlin");
        var opens = In(month, day, from);
        Assert.Equal(opens, window.NextOpening(opens - Duration.FromHours(6)));
        Assert.True(window.IsOpen(opens + Duration.FromHours(hours) - Duration.FromNanoseconds(1)));
        Assert.False(window.IsOpen(opens + Duration.FromHours(hours)));
    }

    [Fact]
    public void A_window_that_opens_at_an_hour_that_the_clock_leaves_out_opens_at_the_change()
    {
        var window = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(2, 30)).To(new(5, 0)).In("Europe/Berlin");
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), window.NextOpening(Instant.FromUtc(2026, 3, 28, 12, 0)));
    }

    [Fact]
    public void A_window_that_the_change_swallows_opens_a_week_later()
    {
        var window = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(2, 0)).To(new(3, 0)).In("Europe/Berlin");
        Assert.Equal(In(4, 5, 2), window.NextOpening(Instant.FromUtc(2026, 3, 28, 12, 0)));
    }

    [Fact]
    public void A_window_that_closes_at_an_hour_that_comes_twice_closes_at_the_first()
    {
        var window = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(0, 0)).To(new(2, 30)).In("Europe/Berlin");
        Assert.True(window.IsOpen(Instant.FromUtc(2026, 10, 25, 0, 29)));
        Assert.False(window.IsOpen(Instant.FromUtc(2026, 10, 25, 0, 30)));
        Assert.False(window.IsOpen(Instant.FromUtc(2026, 10, 25, 1, 15)));
    }

    [Fact]
    public void Away_from_changes_a_window_is_open_when_the_clock_shows_its_hours() => Check.QuickThrowOnFailure(Prop.ForAll(
        Moments.ToArbitrary(),
        given =>
        {
            var zone = DateTimeZoneProviders.Tzdb[given.Window.Zone];
            var near = zone.GetZoneIntervals(given.Now - Duration.FromDays(3), given.Now + Duration.FromDays(3)).Skip(1).Any();
            var local = given.Now.InZone(zone).LocalDateTime;
            return near || given.Window.IsOpen(given.Now) == IsOnTheClock(given.Window, local);
        }));

    [Fact]
    public void A_window_is_open_at_its_next_opening_and_not_before() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.OneOf(Moments, Changes).ToArbitrary(),
        given =>
        {
            var next = given.Window.NextOpening(given.Now);
            return next >= given.Now && given.Window.IsOpen(next)
                && (next == given.Now ? given.Window.IsOpen(given.Now) : !given.Window.IsOpen(next - Duration.Epsilon))
                && Enumerable.Range(0, 20).All(step => next == given.Now || !given.Window.IsOpen(given.Now + ((next - given.Now) * (step / 20.0))));
        }));

    [Fact]
    public void Whether_a_window_is_open_changes_only_where_it_opens_or_closes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Changes.ToArbitrary(),
        given =>
        {
            // Along a day, minute by minute, it opens at most twice: once for the day, and once for one that reaches into it.
            var states = Enumerable.Range(0, 24 * 60).Select(minute => given.Window.IsOpen(given.Now + Duration.FromMinutes(minute))).ToArray();
            return states.Zip(states.Skip(1)).Count(pair => !pair.First && pair.Second) <= 2;
        }));

    [Fact]
    public void No_opening_is_longer_than_the_longest_but_for_a_change() => Check.QuickThrowOnFailure(Prop.ForAll(
        Moments.ToArbitrary(),
        given =>
        {
            var opens = given.Window.NextOpening(given.Now);
            var zone = DateTimeZoneProviders.Tzdb[given.Window.Zone];
            var longest = given.Window.LongestOpening();
            return longest is null
                || zone.GetZoneIntervals(opens - Duration.FromDays(1), opens + longest.Value + Duration.FromDays(1)).Skip(1).Any()
                || Enumerable.Range(0, (int)(longest.Value / Duration.FromMinutes(15)) + 1).Any(step => !given.Window.IsOpen(opens + Duration.FromMinutes(15 * step)));
        }));

    [Fact]
    public void The_longest_opening_joins_days_that_follow_each_other()
    {
        Assert.Equal(7.Hours(), Office.LongestOpening());
        Assert.Equal(2.Days(), ReleaseWindow.On(IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday).LongestOpening());
        Assert.Equal(6.Hours(), ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new(22, 0)).To(new(4, 0)).LongestOpening());
        Assert.Equal(23.Hours(), All.From(new(9, 0)).To(new(8, 0)).LongestOpening());
        Assert.Null(All.LongestOpening());
    }

    [Fact]
    public void A_window_reads_in_one_line()
    {
        Assert.Equal("Monday and Tuesday from 09:00 to 16:00 (Europe/Berlin)", Office.ToString());
        Assert.Equal("Friday and Sunday (UTC)", ReleaseWindow.On(IsoDayOfWeek.Sunday, IsoDayOfWeek.Friday).ToString());
        Assert.Equal("Friday from 09:00:30 to 00:00 (UTC)", ReleaseWindow.On(IsoDayOfWeek.Friday).From(new(9, 0, 30)).ToString());
    }

    [Fact]
    public void A_window_that_says_nothing_or_too_much_is_refused()
    {
        Rejection.Says("A window on no day never opens; write a day of the week.", "first", () => ReleaseWindow.On(IsoDayOfWeek.None));
        Rejection.Says("On(...) got 8, which is no member of IsoDayOfWeek; write one of its members.", "rest", () => ReleaseWindow.On(IsoDayOfWeek.Monday, (IsoDayOfWeek)8));
        Rejection.Says("Monday stands twice in one window; write each day once.", "rest", () => ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Monday));
        Rejection.Says("'Europe/Berln' is no time zone of the IANA database; write an id such as Europe/Berlin.", "zone", () => All.In("Europe/Berln"));
        const string Neither = "A window from 09:00 to 09:00 is either empty or a whole day; write two times, or none for the whole day.";
        Rejection.Says(Neither, "time", () => All.From(new(9, 0)).To(new(9, 0)));
        Rejection.Says(Neither, "time", () => All.To(new(9, 0)).From(new(9, 0)));
        Rejection.Says(
            "The window Monday and Tuesday from 09:00 to 16:00 (Europe/Berlin) already says In('Europe/Berlin'), and In('UTC') would contradict or repeat it; say In once.",
            null,
            () => Office.In("UTC"));
    }

    static ReleaseWindow All => ReleaseWindow.On(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>What somebody who looks at the clock and the calendar says.</summary>
    static bool IsOnTheClock(ReleaseWindow window, LocalDateTime local) => window.Opens < window.Closes
        ? window.Days.Contains(local.DayOfWeek) && window.Opens <= local.TimeOfDay && local.TimeOfDay < window.Closes
        : (window.Days.Contains(local.DayOfWeek) && window.Opens <= local.TimeOfDay)
            || (window.Days.Contains(local.Date.PlusDays(-1).DayOfWeek) && local.TimeOfDay < window.Closes);
}
