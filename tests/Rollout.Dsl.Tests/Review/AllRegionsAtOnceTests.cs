using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class AllRegionsAtOnceTests
{
    const string Id = "ROL1007";

    static readonly Segment Eu = Region.Named("eu");
    static readonly Segment Us = Region.Named("us");
    static readonly Stage Some = SmallPlan.Judged("some", 1.PercentOfUsers());
    static readonly Stage Both = Stage.Named("both").To(Eu, Us);

    [Fact]
    public void All_regions_entered_by_one_stage_are_flagged()
    {
        const string Message = "Stage 'both' takes everyone in regions 'eu' and 'us', which are all regions of the plan, at once, so a fault that only full load shows leaves no region to turn to; enter one of them in a stage of its own with To(...) before it.";
        Reviewed.Says(Id, Along(Some, Both), ("stage 'both'", Message));
        Reviewed.Says(Id, Along(Some, Both, Stage.Named("all").ToEveryone()).Across(Us, Eu), ("stage 'both'", Message));
        Reviewed.Says(Id, Along(Stage.Named("a tenth").To(10.PercentOfUsers()).In(Us, Eu), Both), ("stage 'both'", Message));
    }

    [Fact]
    public void A_region_that_goes_first_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Stage.Named("eu").To(Eu), Both));
        Reviewed.IsSilent(Id, Along(Stage.Named("some of eu").To(1.PercentOfUsers()).In(Eu), Both));
    }

    [Fact]
    public void Some_of_the_regions_or_a_share_of_them_are_clean()
    {
        Reviewed.IsSilent(Id, Along(Some, Both).Across(Eu, Us, Region.Named("ap")));
        Reviewed.IsSilent(Id, Along(Some, Both, Stage.Named("all").ToEveryone()));
        Reviewed.IsSilent(Id, Along(Stage.Named("a tenth").To(10.PercentOfUsers()).In(Us, Eu)));
        Reviewed.IsSilent(Id, Along(Some, Stage.Named("rings").To(Ring.Named("inner"), Ring.Named("outer"))));
    }

    [Fact]
    public void A_single_step_is_the_matter_of_another_rule()
    {
        var plan = Along(Both).Across(Eu, Us);
        Reviewed.IsSilent(Id, plan);
        Assert.Contains("ROL1001", Reviewed.Ids(plan));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Touching(Critical.SignIn);
}
