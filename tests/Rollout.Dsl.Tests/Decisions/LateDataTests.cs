using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Verdicts that come late, twice, or out of order.</summary>
public class LateDataTests
{
    static readonly Condition Early = SmallPlan.Errors > 0.8.Percent();

    [Fact]
    public void Of_two_verdicts_the_one_that_reaches_further_counts_whichever_comes_first()
    {
        var (short_, long_) = (
            RolloutEvent.Observed(Gate, Verdict.Ambiguous, Start, Start + 59.Minutes()), RolloutEvent.Observed(Gate, Verdict.Healthy, Start, Start + 1.Hours()));
        var healthy = RolloutEvent.Observed(Stop, Verdict.Healthy);
        new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).Meets(long_, short_, healthy, RolloutEvent.Clock()).IsIn(Phase.Entering, "all");
        new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).Meets(short_, long_, healthy, RolloutEvent.Clock()).IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void Of_two_verdicts_that_reach_as_far_the_more_cautious_one_counts()
    {
        var healthy = RolloutEvent.Observed(Gate, Verdict.Healthy, Start, Start + 1.Hours());
        var ambiguous = RolloutEvent.Observed(Gate, Verdict.Ambiguous, Start, Start + 1.Hours());
        var stop = RolloutEvent.Observed(Stop, Verdict.Healthy);
        new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).Meets(ambiguous, healthy, stop, RolloutEvent.Clock()).IsHeldBy(HoldReasons.Undecided);
        new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).Meets(healthy, ambiguous, stop, RolloutEvent.Clock()).IsHeldBy(HoldReasons.Undecided);
    }

    [Fact]
    public void A_breach_that_is_told_late_is_a_breach_all_the_same() => new Rehearsing(TenthAndAll()).Starts().PassesHour().Does().Later(10.Minutes()).SeesHealth()
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached, Start, Start + 30.Minutes()))
        .Says("""
            roll back: 'errors > 1 percent' was breached from 2026-03-02 09:00 UTC to 2026-03-02 09:30 UTC, as was told late
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);

    [Fact]
    public void A_late_breach_of_what_only_an_earlier_stage_was_judged_by_reopens_that_stage() =>
        new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).RollBackWhen(Early), SmallPlan.Judged("all", 100.PercentOfUsers()))).Starts()
            .Later(1.Hours()).SeesHealth().Meets(RolloutEvent.Observed(Early, Verdict.Healthy), RolloutEvent.Clock()).IsIn(Phase.Entering, "all")
            .Meets(RolloutEvent.Observed(Early, Verdict.Healthy, Start, Start + 30.Minutes()))
            .Says("refuse: Stage 'all' is not judged by 'errors > 0.8 percent'")
            .Meets(RolloutEvent.Observed(Early, Verdict.Breached, Start, Start + 30.Minutes())).IsIn(Phase.RollingBack, "all");

    [Fact]
    public void A_gate_that_is_broken_late_holds() => new Rehearsing(TenthAndAll()).Starts().PassesHour().Does().Later(10.Minutes()).SeesHealth()
        .Meets(RolloutEvent.Observed(Gate, Verdict.Breached, Start, Start + 30.Minutes())).IsHeldBy(HoldReasons.GateBroken);

    [Fact]
    public void A_good_verdict_from_the_future_is_none() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy, Start, Start + 1.Hours()))
        .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' is without data, clock skew)");

    [Fact]
    public void A_good_verdict_that_ends_before_it_begins_is_none() => new Rehearsing(TenthAndAll()).Starts().Waits(1.Minutes())
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy, Start + 1.Minutes(), Start)).IsHeldBy(HoldReasons.NoData);

    [Fact]
    public void A_breach_counts_though_its_clock_goes_wrong() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached, Start + 2.Hours(), Start + 3.Hours())).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void A_verdict_of_another_release_is_not_believed() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached).OfRelease("1.0"))
        .Says("refuse: The verdict on 'errors > 1 percent' is of release 1.0, and 1.1 rolls out").IsIn(Phase.Observing, "tenth");

    [Fact]
    public void Health_that_is_told_after_the_end_of_a_hold_does_not_make_up_for_it() =>
        new Rehearsing(TenthAndAll()).Starts().Waits(1.Hours()).IsHeldBy(HoldReasons.NoData).Later(25.Hours()).SeesHealth().IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void A_report_on_an_action_that_is_over_changes_nothing() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.Done(1)).Says("refuse: The outcome of action 1 is not awaited").IsIn(Phase.Observing, "tenth");
}
