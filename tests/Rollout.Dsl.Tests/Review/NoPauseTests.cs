using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NoPauseTests
{
    const string Id = "ROL3013";

    static readonly Grant RollsBack = Role.OnCall.MayRollBack(On.AnyReason);

    [Fact]
    public void An_authority_in_which_nobody_may_halt_is_flagged() => Reviewed.Says(Id, Small.Authority(RollsBack, Role.Product.MayAdvance()), (
        "plan / authority",
        "In the authority of plan 'p' nobody may halt, and no reading holds a stage, so the rollout can only go on or go back while somebody looks; add MayHalt() to a grant."));

    [Fact]
    public void A_right_to_halt_or_to_veto_is_a_pause()
    {
        Reviewed.IsSilent(Id, Small.Authority(RollsBack, Role.Product.MayHalt()));
        Reviewed.IsSilent(Id, Small.Authority(RollsBack.MayVeto()));
    }

    [Fact]
    public void A_reading_an_approval_and_a_containment_hold_too()
    {
        Reviewed.IsSilent(Id, Small.Authority(RollsBack).StopLoss(StopLoss.Halting(SmallPlan.Errors > 2.Percent())));
        Reviewed.IsSilent(Id, Small.Authority(RollsBack).ContainingBy(Contain.Pause(SmallPlan.Flag)));
        Reviewed.IsSilent(Id, Along(SmallPlan.Judged("some", 5.PercentOfUsers()).HoldWhen(SmallPlan.Errors > 0.5.Percent())));
        Reviewed.IsSilent(Id, Along(SmallPlan.Judged("some", 5.PercentOfUsers()).ApprovedBy(Role.Product, 4.Hours())));
    }

    [Fact]
    public void A_plan_without_an_authority_takes_nothing_from_its_owner_and_a_routine_one_needs_no_pause()
    {
        Assert.Empty(Reviewed.Ids(Small));
        Reviewed.IsSilent(Id, Small.Authority(RollsBack).Routine("a colour"));
    }

    [Fact]
    public void A_right_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Small.Authority(RollsBack.MayHalt())));
        Assert.Equal([Id], Reviewed.Ids(Small.Authority(RollsBack)));
    }

    static RolloutPlan Small => SmallPlan.Clean();

    static RolloutPlan Along(Stage stage) =>
        SmallPlan.Along(SmallPlan.Flag, stage, Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Authority(RollsBack);
}
