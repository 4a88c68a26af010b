using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NoStopLossTests
{
    const string Id = "ROL2002";

    static readonly Condition Bad = SmallPlan.Errors > 1.Percent();
    static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers());

    [Fact]
    public void Each_stage_that_nothing_stops_is_flagged() => Reviewed.Says(
        Id,
        Along(Some, Stage.Named("all").ToEveryone()),
        ("stage 'some'", "Nothing stops stage 'some' (10 percent of users) by itself, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or RollBackWhen(...) to the stage."),
        ("stage 'all'", "Nothing stops stage 'all' (everyone) by itself, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or RollBackWhen(...) to the stage."));

    [Fact]
    public void After_the_point_of_no_return_the_verb_is_to_contain() => Reviewed.Says(Id, Along(PointOfNoReturn.Because("gone"), Some), (
        "stage 'some'",
        "Nothing stops stage 'some' (10 percent of users) by itself, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or ContainWhen(...) to the stage."));

    [Fact]
    public void Any_stop_of_the_stage_is_enough()
    {
        Reviewed.IsSilent(Id, Along(Some.RollBackWhen(Bad)));
        Reviewed.IsSilent(Id, Along(Some.ContainWhen(Bad)));
        Reviewed.IsSilent(Id, Along(Some.HoldWhen(Bad)));
        Reviewed.IsSilent(Id, Along(Some.StopLoss(Bad)));
    }

    [Fact]
    public void A_stop_that_no_reading_reaches_stops_nothing() => Reviewed.Says(Id, Along(Some.RollBackWhen(SmallPlan.Errors > 100.Percent())), (
        "stage 'some'",
        "Nothing stops stage 'some' (10 percent of users) by itself, since no reading fulfils errors > 100 percent, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or RollBackWhen(...) to the stage."));

    [Fact]
    public void Nor_does_one_of_the_whole_plan() => Assert.Contains(
        Id, Reviewed.Ids(Along(Some).StopLoss(Condition.AllOf(SmallPlan.Errors > 2.Percent(), SmallPlan.Errors < 1.Percent()))));

    [Fact]
    public void A_stop_loss_of_the_plan_is_enough_for_every_stage() => Reviewed.IsSilent(Id, SmallPlan.Clean());

    [Fact]
    public void A_dry_run_needs_no_stop() => Reviewed.IsSilent(Id, Along(Stage.Named("dry").DryRun(10.PercentOfUsers()), Some.StopLoss(Bad)));

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).Unwatched(Undo.TurnOff(SmallPlan.Flag));
}
