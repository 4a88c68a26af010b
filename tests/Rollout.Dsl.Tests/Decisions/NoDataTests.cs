using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Nothing to judge by is never health, whichever way it shows.</summary>
public class NoDataTests
{
    [Theory]
    [InlineData(NoDataCause.Missing, "missing")]
    [InlineData(NoDataCause.Stale, "stale")]
    [InlineData(NoDataCause.TooFew, "too few")]
    [InlineData(NoDataCause.Unattributable, "unattributable")]
    [InlineData(NoDataCause.Incomplete, "incomplete")]
    [InlineData(NoDataCause.Invalid, "invalid")]
    [InlineData(NoDataCause.ClockSkew, "clock skew")]
    public void A_source_without_data_holds_and_says_why(NoDataCause cause, string word) =>
        new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).HearsHealth().Meets(RolloutEvent.NoData(Gate, cause))
            .Says($"hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' is without data, {word})")
            .Waits(Duration.Zero).IsIn(Phase.Observing, "tenth");

    [Fact]
    public void A_condition_that_was_silent_over_the_window_has_no_data() => new Rehearsing(TenthAndAll()).Starts().Waits(1.Hours())
        .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' and 'errors > 1 percent' are without data, missing)");

    [Fact]
    public void What_is_missing_for_different_causes_is_told_apart() => new Rehearsing(TenthAndAll()).Starts().Later(59.Minutes())
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy)).Waits(1.Minutes())
        .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' is without data, incomplete, and 'errors > 1 percent' is without data, missing)");

    [Fact]
    public void A_stop_loss_has_to_speak_too() => new Rehearsing(TenthAndAll()).Starts().Later(1.Hours())
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy), RolloutEvent.Clock())
        .Says("hold: Stage 'tenth' is held by missing data ('errors > 1 percent' is without data, missing)");

    [Fact]
    public void A_verdict_that_ends_before_the_window_does_is_incomplete() => new Rehearsing(TenthAndAll()).Starts().Later(59.Minutes()).SeesHealth().Waits(1.Minutes())
        .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' and 'errors > 1 percent' are without data, incomplete)");

    [Fact]
    public void Verdicts_grow_stale_when_their_source_falls_silent()
    {
        var run = new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.LineStopped("a fire")).PassesHour().IsHeldBy(HoldReasons.None);
        Assert.Equal(run.Now + 1.Hours() + Duration.Epsilon, run.Due);
        run.Waits(1.Hours()).IsHeldBy(HoldReasons.None).Waits(Duration.Epsilon)
            .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' and 'errors > 1 percent' are without data, stale)");
    }

    [Fact]
    public void Data_that_come_back_let_the_rollout_go_on_without_a_new_window() => new Rehearsing(TenthAndAll()).Starts().Waits(30.Minutes())
        .Meets(RolloutEvent.NoData(Stop, NoDataCause.Missing)).IsHeldBy(HoldReasons.NoData).Later(30.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");

    [Fact]
    public void Missing_data_never_delay_a_rollback() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.NoData(Gate, NoDataCause.Missing), RolloutEvent.Observed(Stop, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void A_stage_without_a_window_waits_for_evidence() => new Rehearsing(Watched(Stage.Named("tenth").To(10.PercentOfUsers()).AdvanceWhen(Gate), Stage.Named("all").ToEveryone()))
        .Starts().IsHeldBy(HoldReasons.NoData).Waits(1.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");
}
