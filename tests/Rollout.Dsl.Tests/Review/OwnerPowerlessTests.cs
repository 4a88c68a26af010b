using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OwnerPowerlessTests
{
    const string Id = "ROL5007";

    static readonly Role Lead = Role.Named("eng lead");
    static readonly RolloutPlan Owned = RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(LastingPlan.Some, LastingPlan.All)
        .RollingBackBy(Undo.TurnOff(SmallPlan.Flag).By(Role.OnCall)).OwnedBy(Lead);

    const string Told = "Plan 'p' is owned by eng lead, and its authority clause lets eng lead neither halt, roll back nor override, so the one who answers for the rollout can only watch it; add a right of eng lead to Authority(...).";

    [Fact]
    public void An_owner_whom_the_clause_leaves_out_or_lets_only_advance_is_flagged()
    {
        Reviewed.Says(Id, Owned.Authority(Role.OnCall.MayRollBack(On.AnyReason)), ("plan", Told));
        Reviewed.Says(Id, Owned.Authority(Role.OnCall.MayRollBack(On.AnyReason), Lead.MayAdvance()), ("plan", Told));
    }

    [Fact]
    public void An_owner_with_one_right_is_clean()
    {
        foreach (var grant in new[] { Lead.MayHalt(), Lead.MayRollBack(On.StopLoss), Lead.MayOverride(), Lead.MayVeto(), Lead.MayAdvance().MayHalt() })
            Reviewed.IsSilent(Id, Owned.Authority(Role.OnCall.MayRollBack(On.AnyReason), grant));
    }

    [Fact]
    public void An_owner_of_a_step_and_a_plan_without_a_clause_or_an_owner_are_clean()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).By(Role.OnCall)).Authority(Role.Product.MayHalt()));
        Reviewed.IsSilent(Id, Owned);
        Reviewed.IsSilent(Id, RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(LastingPlan.Some, LastingPlan.All)
            .RollingBackBy(Undo.TurnOff(SmallPlan.Flag)).Authority(Role.OnCall.MayHalt()));
    }
}
