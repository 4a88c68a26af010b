using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PointOfNoReturnPointlessTests
{
    const string Id = "ROL4014";

    [Fact]
    public void A_point_in_a_plan_that_comes_back_as_a_whole_is_suggested_to_go() => Reviewed.Says(
        Id, LastingPlan.Behind(Change.Schema("column").ReversibleBy("down.sql")), (
        "point of no return",
        "The point of no return (the rows are gone) ends rolling back, and every change of the plan is reversible, so a failure behind it is only contained where it could be undone; leave the point out, or say OneWay(...) on the change that does not come back."));

    [Fact]
    public void Only_the_first_point_is_named() => Assert.Single(
        LastingPlan.Along([SmallPlan.Code], [LastingPlan.Some, LastingPlan.Point, LastingPlan.All, LastingPlan.Point, LastingPlan.End]).Review(), finding => finding.Id == Id);

    [Fact]
    public void What_does_not_come_back_by_one_step_has_reason_for_a_point()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Schema("column").OneWay("gone")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Data("rows").RepairableBy(Repair.Run("r"))));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Infrastructure("hosts").ReversibleWithDowntime(1.Hours())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("v1").ReversibleBy("redeploy").QuarantinedFor(30.Days())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Emission("mails")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Contract("nobody has said")));
    }

    [Fact]
    public void An_instant_may_be_set_by_others() => Reviewed.IsSilent(Id, LastingPlan.Along(
        [SmallPlan.Code], [LastingPlan.Some, LastingPlan.Point.AtInstant(NodaTime.Instant.FromUtc(2026, 5, 1, 0, 0)), LastingPlan.End]));
}
