using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

public class NoOwnerTests
{
    const string Id = "ROL5001";

    [Fact]
    public void A_plan_that_nobody_owns_is_flagged() => Reviewed.Says(Id, Unowned, (
        "plan",
        "Plan 'p' has no owner, so nobody decides when something happens that no threshold foresees; name a role with OwnedBy(...)."));

    [Fact]
    public void A_plan_with_an_owner_or_one_that_was_not_read_is_clean()
    {
        Reviewed.IsSilent(Id, Unowned.OwnedBy(Role.Product));
        Reviewed.IsSilent(Id, (RolloutPlan)Unowned.With(Unowned.Facts.Set(Fact.Owner, NotRead.Value), Unowned.Provenance));
        Reviewed.IsSilent(Id, Unowned.OwnedBy((Role)Unread.Of(typeof(Role))!));
    }

    [Fact]
    public void A_grant_makes_no_owner() => Assert.Contains(Id, Reviewed.Ids(Unowned.Authority(Role.OnCall.MayRollBack(On.AnyReason))));

    static RolloutPlan Unowned => SmallPlan.Changing(SmallPlan.Flag).Unwatched(Undo.TurnOff(SmallPlan.Flag));
}
