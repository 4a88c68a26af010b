using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OneWayStageTooLargeTests
{
    const string Id = "ROL4006";

    static readonly DataChange Rows = Change.Data("rows moved").OneWay("the old place is reused");
    static readonly DataChange Shards = Rows.On(Target.Of("shards", "all").Counting(12));
    static readonly Stage Few = Stage.Named("few").To(5.PercentOfRecords()).Applying(Rows);

    [Fact]
    public void A_large_first_step_behind_the_point_is_flagged_where_everyone_was_reached_before() => Reviewed.Says(
        Id, LastingPlan.Along([Rows], [LastingPlan.Some, LastingPlan.All, LastingPlan.Point, Stage.Named("half").To(50.PercentOfRecords()).Applying(Rows), LastingPlan.End]), (
        "stage 'half' / change 'rows moved'",
        "Stage 'half' begins the one-way change 'rows moved' with 50 percent of records, which is more than 10 percent, so a fault that nothing takes back hurts many before any reading shows it; write a stage of at most 10 percent in To(...) behind the point of no return, or say InBatchesOf(...) on the change."));

    [Fact]
    public void Everyone_is_too_large_where_the_targets_are_several_and_no_choice_where_they_may_be_one()
    {
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(Shards)));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Rows));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Rows.On(Target.Of("shards", "all").Counting(1))));
    }

    [Fact]
    public void The_limit_of_the_policy_is_told()
    {
        var plan = LastingPlan.Along([Rows], [LastingPlan.Some, LastingPlan.All, LastingPlan.Point, Few, LastingPlan.End]);
        Reviewed.IsSilent(Id, plan);
        Assert.Contains(
            "with 5 percent of records, which is more than 1 percent, the most that policy 'team' allows, so",
            Assert.Single(plan.Review(RolloutPolicy.Named("team").FirstExposureAtMost(1.Percent())), finding => finding.Id == Id).Message,
            System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_in_batches_with_a_pace_or_in_quarantine_goes_step_by_step()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(Shards.InBatchesOf(500, "rows")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Shards.QuarantinedFor(7.Days())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Shards).Paced(Pace.Of(2, ExposureUnit.Batches, 1.Hours())));
    }

    [Fact]
    public void What_changes_for_everyone_at_once_has_no_smaller_step()
    {
        var two = Target.Of("tables", "users, orders").Counting(2);
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Schema("column dropped").OneWay("it is gone").On(two)));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("v1").OneWay("it is gone").On(two)));
    }

    [Fact]
    public void A_ladder_of_its_own_is_the_matter_of_ROL1001_and_ROL1002()
    {
        var plan = LastingPlan.Along([Shards], [LastingPlan.Some, LastingPlan.Point, LastingPlan.End.Applying(Shards)]);
        Reviewed.IsSilent(Id, plan);
        Assert.Contains("ROL1001", Reviewed.Ids(plan));
    }
}
