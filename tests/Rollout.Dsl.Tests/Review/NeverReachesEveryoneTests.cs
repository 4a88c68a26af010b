using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NeverReachesEveryoneTests
{
    const string Id = "ROL1005";

    static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers());

    [Fact]
    public void A_path_that_ends_below_everyone_is_flagged_at_its_last_stage() => Reviewed.Says(
        Id, Along(Some, SmallPlan.Judged("half", 50.PercentOfUsers())), (
        "stage 'half'",
        "Stage 'half' is the last that exposes anybody and exposes 50 percent of users, so a rollout that is complete looks like one that got stuck; add a stage with ToEveryone(), or say why it ends there with EndingBelowEveryone(...)."));

    [Fact]
    public void Some_of_the_regions_are_not_everyone() => Reviewed.Says(
        Id, Along(Some, Stage.Named("eu").To(Region.Named("eu"))).Across(Region.Named("eu"), Region.Named("us")), (
        "stage 'eu'",
        "Stage 'eu' is the last that exposes anybody and exposes everyone in region 'eu', so a rollout that is complete looks like one that got stuck; add a stage with ToEveryone(), or say why it ends there with EndingBelowEveryone(...)."));

    [Fact]
    public void An_end_that_is_meant_is_clean()
    {
        var plan = Along(Some, Stage.Named("most").To(99.PercentOfUsers()));
        Reviewed.IsSilent(Id, plan.HoldingOut(1.PercentOfUsers()));
        Reviewed.IsSilent(Id, plan.EndingBelowEveryone("the rest is on the old contract"));
        Reviewed.IsSilent(Id, plan.Routine("cosmetic"));
    }

    [Fact]
    public void A_path_that_reaches_everyone_or_may_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Some, Stage.Named("all").To(100.PercentOfTraffic())));
        Reviewed.IsSilent(Id, Along(Some, Stage.Named("staff").To(100.PercentOfUsers(), Audience.Named("staff"))));
        Reviewed.IsSilent(Id, Along(Some, Stage.Named("eu").To(Region.Named("eu"))));
        Reviewed.IsSilent(Id, Along(Stage.Named("all").ToEveryone(), Some));
        Reviewed.IsSilent(Id, Along(Stage.Named("empty").Draining(50.PercentOfTraffic())));
        Reviewed.IsSilent(Id, Along(Stage.Named("mirrored").Shadow(50.PercentOfTraffic())));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
