using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Verdicts that alternate: what counts, and when counting begins anew.</summary>
public class FlappingTests
{
    static readonly Condition Slow = SmallPlan.Errors > 0.5.Percent();

    static Rehearsing Held() => new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).HoldWhen(Slow), Stage.Named("all").ToEveryone())).Starts()
        .Waits(50.Minutes()).Meets(RolloutEvent.Observed(Slow, Verdict.Breached));

    [Fact]
    public void A_hold_condition_holds_while_it_is_breached_and_the_window_begins_anew_after_it()
    {
        var run = Held().Says("hold: Stage 'tenth' is held by a hold condition ('errors > 0.5 percent' is breached)")
            .Waits(5.Minutes()).Meets(RolloutEvent.Observed(Slow, Verdict.Healthy), RolloutEvent.Clock()).Says("resume: Stage 'tenth' is being observed");
        Assert.Equal(run.Now + 1.Hours(), run.Due);
        run.Later(59.Minutes()).Meets(RolloutEvent.Observed(Slow, Verdict.Healthy)).SeesHealth().IsIn(Phase.Observing, "tenth");
    }

    [Fact]
    public void Holds_add_up_over_a_stage_so_that_flapping_comes_to_an_end()
    {
        var run = Held().Waits(23.Hours()).Meets(RolloutEvent.Observed(Slow, Verdict.Healthy), RolloutEvent.Clock()).Waits(30.Minutes()).Meets(RolloutEvent.Observed(Slow, Verdict.Breached));
        Assert.Equal(run.Now + 1.Hours(), run.Due);
        run.Waits(1.Hours()).Says("""
            roll back: Stage 'tenth' was held for 1 day, at last by a hold condition ('errors > 0.5 percent' is breached)
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);
    }

    [Fact]
    public void A_broken_gate_stays_broken_whatever_comes_after_it() =>
        new Rehearsing(TenthAndAll()).Starts().Waits(10.Minutes()).Meets(RolloutEvent.Observed(Gate, Verdict.Breached))
            .Says("hold: Stage 'tenth' is held by a broken gate ('errors < 0.1 percent' is breached)")
            .PassesHour().PassesHour().IsIn(Phase.Observing, "tenth").IsHeldBy(HoldReasons.GateBroken);

    [Fact]
    public void A_breach_is_never_unseen() => new Rehearsing(TenthAndAll()).Starts()
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).Waits(1.Seconds()).SeesHealth().IsIn(Phase.RollingBack, "tenth")
        .Does().IsIn(Phase.RolledBack, "tenth").SeesHealth().IsIn(Phase.RolledBack, "tenth");
}
