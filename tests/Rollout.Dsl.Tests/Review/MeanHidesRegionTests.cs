using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class MeanHidesRegionTests
{
    const string Id = "ROL2025";

    static readonly Segment Europe = Region.Named("eu");
    static readonly Segment America = Region.Named("us");
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly Condition Failing = WatchedPlan.Errors > 5.Percent();

    [Fact]
    public void Several_regions_and_one_mean_are_flagged() => Reviewed.Says(Id, WatchedPlan.By(Healthy, Failing).Across(Europe, America), (
        "plan",
        "Plan 'p' reaches regions 'eu' and 'us' and judges metric 'errors' as one mean over all of them, so a small one can fail while the mean stays healthy; add InEachRegion() or InEachCohort() to a condition, or PerRegion() to a metric."));

    [Fact]
    public void Regions_that_follow_each_other_are_several_too() => Assert.Contains(Id, Reviewed.Ids(WatchedPlan.Along(
        WatchedPlan.Pool, Stage.Named("first").To(Europe).AdvanceWhen(Healthy), Stage.Named("second").To(America).AdvanceWhen(Healthy), WatchedPlan.Everyone)));

    [Fact]
    public void A_signal_of_each_part_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Condition.AllOf(Healthy, WatchedPlan.Load < 80.Percent()).InEachRegion(), Failing).Across(Europe, America));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Failing.InEachCohort()).Across(Europe, America));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Load.PerRegion() > 80.Percent()).Across(Europe, America));
    }

    [Fact]
    public void A_query_or_a_name_that_speaks_of_the_parts_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Errors.QueriedBy("max by (region) (error_ratio)") > 5.Percent()).Across(Europe, America));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Metric.Ratio("errors of the worst part").ShowingHarmTo(Harmed.Users) > 5.Percent()).Across(Europe, America));
        Assert.Contains(Id, Reviewed.Ids(WatchedPlan.By(Healthy, WatchedPlan.Errors.QueriedBy("sum(errors)") > 5.Percent()).Across(Europe, America)));
    }

    [Fact]
    public void A_ring_is_larger_than_all_before_it_so_the_mean_is_nearly_its_own() => Reviewed.IsSilent(
        Id, WatchedPlan.By(Healthy, Failing).Across(Ring.Named("testers"), Ring.Named("early"), Ring.Named("broad")));

    [Fact]
    public void One_region_has_one_mean() => Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Failing).Across(Europe));
}
