using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class FearedFailureUnseenTests
{
    const string Id = "ROL2024";

    static readonly CountMetric Doubles = Metric.Count("double charges");
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();

    [Fact]
    public void A_feared_failure_that_no_condition_reads_is_flagged() => Reviewed.Says(
        Id, With(WatchedPlan.Errors > 5.Percent()).Fearing("a customer pays twice", Doubles, 0.01.Percent()), (
        "feared failure 'a customer pays twice'",
        "Plan 'p' fears 'a customer pays twice', and no stage and no stop-loss reads metric 'double charges', which would show it, so the failure passes unseen; write a condition on it in AdvanceWhen(...) or StopLoss(...)."));

    [Fact]
    public void A_condition_that_shows_it_is_judged_as_its_metrics_are()
    {
        Reviewed.IsSilent(Id, With(WatchedPlan.Errors > 5.Percent()).Fearing("failing pages", WatchedPlan.Errors > 3.Percent()));
        Reviewed.IsSilent(Id, With(WatchedPlan.Errors > 5.Percent()).Fearing("an incident", Condition.AnyOf(Doubles > 1.Events(), Condition.NoIncident)));
        Assert.Contains(Id, Reviewed.Ids(With(WatchedPlan.Errors > 5.Percent()).Fearing("slow pages", Condition.AnyOf(Metric.Latency("errors").P99 > 2.Seconds(), Doubles > 1.Events()))));
    }

    [Fact]
    public void A_signal_in_any_condition_is_clean_whatever_else_is_said_of_it()
    {
        Reviewed.IsSilent(Id, With(Doubles.ShowingHarmTo(Harmed.Business) > 0.Events()).Fearing("a customer pays twice", Doubles, 0.01.Percent()));
        Reviewed.IsSilent(Id, With(Condition.AnyOf(WatchedPlan.Errors > 5.Percent(), Doubles.ObserveOnly() > 0.Events())).Fearing("a customer pays twice", Doubles, 0.01.Percent()));
    }

    static RolloutPlan With(Condition stop) => WatchedPlan.By(Healthy, stop).Touching(Critical.Payments);
}
