using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class SharedDependencyUnwatchedTests
{
    const string Id = "ROL2015";

    static readonly Component Database = Component.Named("payments-db");
    static readonly Component Queue = Component.Named("queue");
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();

    [Fact]
    public void A_shared_component_without_a_signal_is_flagged() => Reviewed.Says(
        Id, WatchedPlan.By(Healthy, WatchedPlan.Load.Watching(Queue) > 80.Percent()).Sharing(Database, Queue), (
        "component 'payments-db'",
        "Plan 'p' shares component 'payments-db' with others, and no signal of the plan watches it, so the rollout can take it down for everybody while its own gates stay green; judge a metric that says Watching(...) of it."));

    [Fact]
    public void A_metric_that_watches_it_is_clean_also_where_it_only_watches()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Load.Watching(Queue, Database) > 80.Percent()).Sharing(Database, Queue));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Condition.AnyOf(WatchedPlan.Errors > 2.Percent(), WatchedPlan.Load.Watching(Database).ObserveOnly() > 80.Percent())).Sharing(Database));
        Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Errors > 2.Percent()).Sharing(Database).Fearing("slow payments", WatchedPlan.Load.Watching(Database) > 80.Percent()));
    }

    [Fact]
    public void What_is_not_declared_as_shared_need_not_be_watched() => Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, WatchedPlan.Errors > 2.Percent()));
}
