using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class FullExposureUnwatchedTests
{
    const string Id = "ROL2013";

    static readonly Condition Failing = WatchedPlan.Errors > 1.Percent();

    [Fact]
    public void A_last_stage_that_is_complete_at_once_is_flagged() => Reviewed.Says(Id, Ending(WatchedPlan.Everyone.RollBackWhen(Failing)), (
        "stage 'all'",
        "Stage 'all' is the last one and has no window, so the rollout is complete as soon as everyone has the change, and errors > 1 percent stops nothing any more; add ObserveFor(...) to the stage or StopLoss(...) to the plan."));

    [Fact]
    public void A_stop_loss_that_decides_nothing_does_not_help() =>
        Assert.Contains(Id, Reviewed.Ids(Ending(WatchedPlan.Everyone.RollBackWhen(Failing)).StopLoss(WatchedPlan.Load.ObserveOnly() > 80.Percent())));

    [Fact]
    public void A_last_stage_that_lasts_is_clean()
    {
        Reviewed.IsSilent(Id, Ending(WatchedPlan.Everyone.RollBackWhen(Failing).ObserveFor(1.Hours())));
        Reviewed.IsSilent(Id, Ending(WatchedPlan.Everyone.RollBackWhen(Failing).StayFor(1.Hours(), Without.Incident)));
        Reviewed.IsSilent(Id, Ending(WatchedPlan.Everyone.RollBackWhen(Failing).AdvanceWhen(WatchedPlan.Errors < 0.1.Percent())));
    }

    [Fact]
    public void A_stop_loss_of_the_plan_watches() => Reviewed.IsSilent(Id, Ending(WatchedPlan.Everyone.RollBackWhen(Failing)).StopLoss(Failing));

    [Fact]
    public void A_stage_without_any_stop_is_the_matter_of_another_rule()
    {
        Reviewed.IsSilent(Id, Ending(WatchedPlan.Everyone));
        Assert.Contains("ROL2002", Reviewed.Ids(Ending(WatchedPlan.Everyone)));
    }

    static RolloutPlan Ending(Stage last) => WatchedPlan.Along(Change.Code("web", "1", "2"), WatchedPlan.Tenth.RollBackWhen(Failing), last);
}
