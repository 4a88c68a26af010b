using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>How often one looks decides nothing, and too few samples are no evidence.</summary>
public class RepeatedLooksTests
{
    [Fact]
    public void Looking_every_minute_leads_where_one_look_leads()
    {
        var often = new Rehearsing(TenthAndAll()).Starts();
        foreach (var minute in Enumerable.Range(1, 60))
            often.Later(1.Minutes()).SeesHealth();
        Assert.Equal(new Rehearsing(TenthAndAll()).Starts().PassesHour().State, often.Waits(Duration.Zero).State);
    }

    [Fact]
    public void Health_before_the_window_is_over_does_not_shorten_it() => new Rehearsing(TenthAndAll()).Starts().Later(59.Minutes()).SeesHealth()
        .Waits(Duration.Zero).Says("wait: Stage 'tenth' is being observed");

    [Fact]
    public void Too_few_samples_hold() => new Rehearsing(TenthAndAll()).Starts().Later(1.Hours()).HearsHealth()
        .Meets(RolloutEvent.NoData(Gate, NoDataCause.TooFew), RolloutEvent.Clock()).IsHeldBy(HoldReasons.NoData);

    [Fact]
    public void More_exposure_than_was_declared_is_a_breach() => new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.ExposureMeasured(9.9.Percent()))
        .IsIn(Phase.Observing, "tenth").Meets(RolloutEvent.ExposureMeasured(10.5.Percent()))
        .Says("""
            roll back: 10.5 percent is exposed, and stage 'tenth' declares 10 percent
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);

    [Fact]
    public void While_the_exposure_is_taken_back_that_of_the_stage_before_may_still_be_measured()
    {
        var slow = SmallPlan.Errors > 0.5.Percent();
        var run = new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("half", 50.PercentOfUsers()).StepBackWhen(slow), Stage.Named("all").ToEveryone()))
            .Starts().PassesHour().Does().Meets(RolloutEvent.Observed(slow, Verdict.Breached)).IsIn(Phase.Entering, "tenth")
            .Meets(RolloutEvent.ExposureMeasured(50.Percent())).IsIn(Phase.Entering, "tenth").Does().Meets(RolloutEvent.ExposureMeasured(50.Percent()));
        run.IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void A_breach_that_was_answered_by_a_step_back_is_not_answered_twice()
    {
        var slow = SmallPlan.Errors > 0.5.Percent();
        Rehearsing Back() => new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("half", 50.PercentOfUsers()).StepBackWhen(slow), SmallPlan.Judged("all", 100.PercentOfUsers())))
            .Starts().PassesHour().Does().Waits(10.Minutes()).Meets(RolloutEvent.Observed(slow, Verdict.Breached))
            .Says("step back to stage 'tenth' (10 percent of users): 'errors > 0.5 percent' is breached");

        Back().Meets(RolloutEvent.Observed(slow, Verdict.Breached)).IsIn(Phase.Entering, "tenth").Does().PassesHour().IsIn(Phase.Entering, "half")
            .Does().Waits(1.Minutes()).Meets(RolloutEvent.Observed(slow, Verdict.Breached)).Says("""
                roll back: 'errors > 0.5 percent' is breached, and the release has stepped back once already
                turn off FLAG: Step 1 of 1, within 10 seconds
                """);
        Back().Does().Waits(1.Minutes()).Meets(RolloutEvent.Observed(slow, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void The_exposure_goes_back_to_the_stage_that_the_plan_names()
    {
        var slow = SmallPlan.Errors > 0.5.Percent();
        new Rehearsing(Watched(
            SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("half", 50.PercentOfUsers()),
            SmallPlan.Judged("all", 100.PercentOfUsers()).StepBackWhen(slow).StepBackTo("tenth")))
            .Starts().PassesHour().Does().PassesHour().Does().Meets(RolloutEvent.Observed(slow, Verdict.Breached))
            .Says("step back to stage 'tenth' (10 percent of users): 'errors > 0.5 percent' is breached");
    }

    [Fact]
    public void A_halt_outlasts_a_step_back()
    {
        var slow = SmallPlan.Errors > 0.5.Percent();
        new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("half", 50.PercentOfUsers()).StepBackWhen(slow), SmallPlan.Judged("all", 100.PercentOfUsers())))
            .Starts().PassesHour().Does().Meets(RolloutEvent.Halted(Role.OnCall, "wait"), RolloutEvent.Observed(slow, Verdict.Breached)).Does().IsHeldBy(HoldReasons.Halted);
    }
}
