using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Time is what the engine is told, and only ever goes on.</summary>
public class ClockTests
{
    /// <summary>The night of the change to summer time: 02:00 does not come.</summary>
    static readonly Instant Night = Instant.FromUtc(2026, 3, 28, 22, 0);

    [Fact]
    public void A_clock_that_is_set_back_delays_and_never_repeats()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Waits(50.Minutes());
        var before = run.State.Now;
        run.Waits(-40.Minutes());
        Assert.Equal(before, run.State.Now);
        run.Waits(20.Minutes()).IsIn(Phase.Observing, "tenth").IsHeldBy(HoldReasons.None);
    }

    [Fact]
    public void A_window_lasts_as_long_as_it_says_across_a_change_of_the_clock()
    {
        var run = new Rehearsing(TenthAndAll(), Night + 2.Hours() + 30.Minutes()).Starts();
        Assert.Equal(run.Now + 1.Hours(), run.Due);
    }

    [Fact]
    public void A_release_window_follows_the_clock_of_its_zone()
    {
        var mornings = ReleaseWindow.On(IsoDayOfWeek.Sunday).From(new LocalTime(9, 0)).To(new LocalTime(10, 0)).In("Europe/Berlin");
        var run = new Rehearsing(TenthAndAll().Starting(mornings), Night).Waits(Duration.Zero).Says("wait: Stage 'tenth' waits for its window to open");
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 7, 0), run.Due);
        run.Waits(9.Hours()).IsIn(Phase.Entering, "tenth");
    }

    [Fact]
    public void A_peak_that_the_change_of_the_clock_swallows_is_not_waited_for()
    {
        var peak = Peak.Daily(new LocalTime(2, 0), new LocalTime(3, 0), "Europe/Berlin");
        var run = new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).CoveringPeak(peak), Stage.Named("all").ToEveryone()), Night).Starts();
        Assert.Equal(Instant.FromUtc(2026, 3, 30, 1, 0), run.Due);
    }

    [Fact]
    public void A_freeze_holds_growth_back_and_never_a_rollback()
    {
        var freeze = Freeze.From(new LocalDate(2026, 3, 2)).To(new LocalDate(2026, 3, 8)).In("UTC").Because("nobody is here");
        var run = new Rehearsing(TenthAndAll().Frozen(freeze)).Waits(Duration.Zero)
            .Says("wait: Stage 'tenth' waits for the end of the freeze from 2026-03-02 to 2026-03-08 (UTC), because nobody is here");
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 0, 0), run.Due);
        var caught = new Rehearsing(TenthAndAll().Frozen(freeze), Instant.FromUtc(2026, 3, 1, 23, 0)).Starts().PassesHour().IsIn(Phase.Observing, "tenth");
        caught.Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void A_moment_passes_the_point_of_no_return_before_anything_else_that_comes_with_it()
    {
        var plan = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), PointOfNoReturn.Because("the mails are out").AtInstant(Start + 30.Minutes()), SmallPlan.Judged("all", 100.PercentOfUsers()))
            .ContainingBy(Contain.Run("lock.sh"));
        new Rehearsing(plan).Starts().Waits(29.Minutes()).Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth");
        new Rehearsing(plan).Starts().Later(30.Minutes()).Meets(RolloutEvent.Observed(Stop, Verdict.Breached))
            .Says("""
                contain: 'errors > 1 percent' is breached; the point of no return is passed, so nothing rolls back by itself
                run lock.sh: Step 1 of 1
                """);
    }

    [Fact]
    public void Less_than_a_second_counts()
    {
        var run = new Rehearsing(Watched(Stage.Named("tenth").To(10.PercentOfUsers()).ObserveFor(500.Milliseconds()).AdvanceWhen(Gate), Stage.Named("all").ToEveryone())).Starts();
        Assert.Equal(run.Now + 500.Milliseconds(), run.Due);
        run.Later(500.Milliseconds()).SeesHealth().IsIn(Phase.Entering, "all");
    }
}
