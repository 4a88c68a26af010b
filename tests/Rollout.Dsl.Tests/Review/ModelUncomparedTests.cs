using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ModelUncomparedTests
{
    const string Id = "ROL2020";

    static readonly ModelChange Ranking = Change.Model("ranking", from: "7", to: "8").ReversibleBy("serve ranking 7");
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly Condition Failing = WatchedPlan.Errors > 5.Percent();

    [Fact]
    public void A_model_that_nothing_compares_is_flagged() => Reviewed.Says(Id, WatchedPlan.Of(Ranking, Healthy, Failing), (
        "change 'ranking'",
        "Change 'ranking' replaces a model, and nothing compares the answers of the new one with those of the old, so answers that are worse and no failure pass every gate; add a stage with Shadow(...), a condition relative to a Baseline, or HoldingOut(...)."));

    [Fact]
    public void A_comparison_of_any_kind_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.Of(Ranking, Healthy, WatchedPlan.Errors > 2.Times(Baseline.Before)));
        Reviewed.IsSilent(Id, WatchedPlan.Of(Ranking, Healthy, Metric.Mismatches(old: "ranking 7", @new: "ranking 8") > 9.Events()));
        Reviewed.IsSilent(Id, WatchedPlan.Of(Ranking, Healthy, Failing).HoldingOut(1.PercentOfUsers()));
        Reviewed.IsSilent(Id, WatchedPlan.Along(Ranking, Stage.Named("shadow").Shadow(5.PercentOfTraffic()), WatchedPlan.Tenth.AdvanceWhen(Healthy), WatchedPlan.Everyone));
        Reviewed.IsSilent(Id, WatchedPlan.Along(Ranking, Stage.Named("replay").DryRun(100.PercentOfRecords()), WatchedPlan.Tenth.AdvanceWhen(Healthy), WatchedPlan.Everyone));
    }

    [Fact]
    public void Another_change_needs_none() => Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Failing));
}
