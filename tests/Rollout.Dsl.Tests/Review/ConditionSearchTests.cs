using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ConditionSearchTests
{
    static readonly CountMetric Calls = Metric.Count("calls");
    static readonly Stage Stage = Rollout.Dsl.Stage.Named("a").To(1.PercentOfUsers());

    [Fact]
    public void A_condition_is_found_in_every_list_in_combinations_and_in_stop_losses()
    {
        Assert.True(Lacks(Stage.AdvanceWhen(SmallPlan.Errors < 1.Percent())));
        Assert.False(Lacks(Stage.AdvanceWhen(SmallPlan.Errors < 1.Percent(), Calls.StaysAtZero())));
        Assert.False(Lacks(Stage.HoldWhen(Calls > 1.Events())));
        Assert.False(Lacks(Stage.StopLoss(StopLoss.Halting(Calls > 1.Events()))));
        Assert.False(Lacks(Stage.AdvanceWhen(Condition.AnyOf(SmallPlan.Errors < 1.Percent(), Condition.AllOf(Calls.StaysAtZero(), Condition.NoIncident)))));
    }

    [Fact]
    public void What_was_not_read_may_be_what_is_sought()
    {
        Assert.False(Lacks((PathStep)Unread.Of(typeof(PathStep))!));
        Assert.False(Lacks(Stage.AdvanceWhen((Condition)Unread.Of(typeof(Condition))!)));
        Assert.True(Lacks(PointOfNoReturn.Because("it is gone")));
    }

    static bool Lacks(PathStep step) => step.Lacks(condition => condition.Sheet.Metric is CountMetric);
}
