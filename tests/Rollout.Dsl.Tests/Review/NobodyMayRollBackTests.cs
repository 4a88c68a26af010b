using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NobodyMayRollBackTests
{
    const string Id = "ROL5002";

    static readonly FlagChange Flag = SmallPlan.Flag;
    static readonly RolloutPlan Bare = SmallPlan.Changing(Flag).By(Undo.TurnOff(Flag));

    [Fact]
    public void A_clause_in_which_nobody_may_roll_back_is_flagged() => Reviewed.Says(
        Id, Bare.Authority(Role.Product.MayAdvance(), Role.OnCall.MayHalt()), (
        "plan",
        "The authority clause of plan 'p' says that product may advance and on-call may halt, and no role may roll back, by right or as the owner of a step, so whoever sees the failure has to find somebody to ask; add MayRollBack(...) to a role in Authority(...)."));

    [Fact]
    public void A_clause_that_leaves_on_call_without_it_is_flagged() => Reviewed.Says(
        Id, Bare.Authority(Role.OnCall.MayHalt(), Role.Management.MayRollBack(On.AnyReason)), (
        "plan",
        "The authority clause of plan 'p' says that on-call may halt and leaves on-call without the right to roll back, so who is awake when the rollout fails has to wake somebody else first; add MayRollBack(...) to Role.OnCall in Authority(...)."));

    [Fact]
    public void A_right_an_override_or_a_step_of_its_own_lets_on_call_roll_back()
    {
        Reviewed.IsSilent(Id, Bare.Authority(Role.OnCall.MayHalt(), Role.OnCall.MayRollBack(On.StopLoss)));
        Reviewed.IsSilent(Id, Bare.Authority(Role.OnCall.MayHalt().MayOverride()));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Flag).By(Undo.TurnOff(Flag).By(Role.OnCall)).Authority(Role.OnCall.MayHalt()));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Flag).By(Undo.TurnOff(Flag).TriggeredBy(Role.OnCall)).Authority(Role.OnCall.MayHalt(), Role.Product.MayRollBack(On.AnyReason)));
        var rows = Change.Data("rows").RepairableBy(Repair.Run("r").By(Role.OnCall));
        Reviewed.IsSilent(Id, SmallPlan.Changing(rows).By(Undo.Repair(rows)).Authority(Role.OnCall.MayHalt()));
    }

    [Fact]
    public void A_plan_without_a_clause_and_one_in_which_another_role_is_on_duty_are_clean()
    {
        Reviewed.IsSilent(Id, Bare);
        Reviewed.IsSilent(Id, Bare.Authority(Role.Named("trading supervisor").MayRollBack(On.AnyReason)));
    }

    [Fact]
    public void Where_nothing_rolls_back_nobody_needs_the_right()
    {
        var grants = new[] { Role.OnCall.MayHalt() };
        Reviewed.IsSilent(Id, LastingPlan.Along([SmallPlan.Code], [LastingPlan.Point, LastingPlan.End]).Authority(grants[0]));
        Reviewed.IsSilent(Id, RolloutPlan.For("p").Changing(Flag).Through(LastingPlan.Some, LastingPlan.End).WithoutRollback("it is a law").Authority(grants[0]));
    }
}
