using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NoReleaseLabelTests
{
    const string Id = "ROL2017";

    const string Query = "sum(rate(errors[5m])) / sum(rate(requests[5m]))";

    static readonly RatioMetric Queried = Metric.Ratio("errors").QueriedBy(Query);

    [Fact]
    public void A_query_over_old_and_new_is_flagged_once() => Reviewed.Says(Id, By(Queried), (
        "metric 'errors'",
        "The query of metric 'errors' reads old and new together while stage 'tenth' exposes 10 percent of users, so the many who have the old release hide what the few suffer; query the new release by itself and name its label with LabelledBy(...)."));

    [Fact]
    public void A_metric_that_tells_the_releases_apart_is_clean()
    {
        Reviewed.IsSilent(Id, By(Queried.LabelledBy("release")));
        Reviewed.IsSilent(Id, By(Queried.PerCohort()));
        Reviewed.IsSilent(Id, By(Metric.Ratio("errors").QueriedBy("sum(rate(errors{track=\"canary\"}[5m]))")));
        Reviewed.IsSilent(Id, WatchedPlan.By((Queried < 1.Percent()).InEachCohort(), Queried < 2.Times(Baseline.Control)));
    }

    [Fact]
    public void A_metric_whose_query_is_not_said_is_not_judged() => Reviewed.IsSilent(Id, By(Metric.Ratio("errors")));

    [Fact]
    public void A_metric_of_what_both_releases_share_is_not_judged()
    {
        Reviewed.IsSilent(Id, By(Queried.ShowingHarmTo(Harmed.System)));
        Reviewed.IsSilent(Id, By(Queried.Watching(Component.Named("payments-db"))));
        Reviewed.IsSilent(Id, WatchedPlan.By(Metric.Age("replica lag").QueriedBy("max(replica_lag)") < 1.Seconds(), WatchedPlan.Errors > 1.Percent()));
    }

    [Fact]
    public void Where_everyone_has_the_release_there_is_nothing_to_tell() => Reviewed.IsSilent(
        Id, WatchedPlan.Along(WatchedPlan.Pool, WatchedPlan.Tenth, WatchedPlan.Everyone.AdvanceWhen(Queried < 1.Percent())));

    static RolloutPlan By(RatioMetric metric) => WatchedPlan.By(metric < 1.Percent(), metric > 5.Percent());
}
