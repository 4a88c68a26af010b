using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NobodyIsToldTests
{
    const string Id = "ROL5004";

    static readonly RolloutPlan High = LastingPlan.Of(Change.Schema("column").ReversibleWithDowntime(1.Hours()));
    static readonly RolloutPlan Medium = RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(LastingPlan.Some, LastingPlan.All)
        .RollingBackBy(Undo.TurnOff(SmallPlan.Flag)).Touching(Critical.Payments);

    const string Silent = "Plan 'p' announces no rollback, so support, users and the next shift go on with what was true before it; add Announcing(Announce.Rollbacks(...).Within(...)).";

    [Fact]
    public void A_plan_of_high_risk_that_announces_nothing_is_flagged() => Reviewed.Says(Id, High, ("plan", Silent));

    [Fact]
    public void A_plan_that_has_people_to_tell_is_flagged_from_medium_risk_on()
    {
        Reviewed.Says(Id, Medium.Informing(Role.Product), ("plan", Silent));
        Reviewed.Says(Id, Medium.Announcing(Announce.Starts("#ops").Within(1.Minutes())), ("plan", Silent));
        Reviewed.IsSilent(Id, Medium);
    }

    [Fact]
    public void An_announcement_without_a_time_is_flagged() => Reviewed.Says(
        Id, Medium.Announcing(Announce.Rollbacks("#ops"), Announce.Incidents("pager")), (
        "plan",
        "Plan 'p' announces rollbacks to #ops and pager and does not say how soon, so those who wait for the word do not know when to stop waiting; add Within(...) to the announcement."));

    [Fact]
    public void An_announcement_with_place_and_time_is_clean()
    {
        Reviewed.IsSilent(Id, High.Announcing(Announce.Starts("#ops"), Announce.Rollbacks("#ops").Within(5.Minutes())));
        Reviewed.IsSilent(Id, High.Announcing(Announce.Incidents("pager").Within(1.Minutes())));
    }

    [Fact]
    public void A_plan_that_waives_its_rollback_has_none_to_announce() => Reviewed.IsSilent(Id, RolloutPlan.For("p").Changing(Change.Schema("x").OneWay("gone"))
        .Through(LastingPlan.Point, LastingPlan.End).WithoutRollback("the column is gone"));
}
