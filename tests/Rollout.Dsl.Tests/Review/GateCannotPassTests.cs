using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class GateCannotPassTests
{
    const string Id = "ROL2005";

    static readonly RatioMetric Errors = SmallPlan.Errors;
    static readonly CountMetric Failures = Metric.Count("failures");
    static readonly LatencyMetric Latency = Metric.Latency("request");

    [Fact]
    public void Conditions_that_leave_no_reading_are_flagged() => Reviewed.Says(Id, Of(Errors < 1.Percent(), Failures < 5.Events(), Errors > 2.Percent()), (
        "stage 'some' / advance",
        "Stage 'some' advances only while errors < 1 percent and errors > 2 percent, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes."));

    [Fact]
    public void A_condition_outside_its_scale_is_flagged()
    {
        Reviewed.Says(Id, Of(Errors > 100.Percent()), (
            "stage 'some' / advance",
            "Stage 'some' advances only while errors > 100 percent, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes."));
        Assert.Contains(Id, Reviewed.Ids(Of(Failures < 0.Events())));
        Assert.Contains(Id, Reviewed.Ids(Of(Errors < 0.Percent())));
        Assert.Contains(Id, Reviewed.Ids(Of(Failures > 0.Events(), Failures.StaysAtZero())));
    }

    [Fact]
    public void Each_signal_that_cannot_pass_is_told_once() => Assert.Equal(
        [Id, Id],
        Reviewed.Ids(Of(Errors < 1.Percent(), Errors > 2.Percent(), Errors > 3.Percent(), Failures < 1.Events(), Failures > 1.Events())));

    [Fact]
    public void A_gate_that_some_reading_passes_is_clean()
    {
        Assert.Empty(Reviewed.Ids(Of(Errors < 2.Percent(), Errors > 1.Percent())));
        Assert.Empty(Reviewed.Ids(Of(Latency.P50 > 2.Seconds(), Latency.P99 < 1.Seconds())));
        Assert.Empty(Reviewed.Ids(Of(Failures < 1.Events(), Failures.StaysAtZero())));
    }

    [Fact]
    public void A_condition_that_was_not_read_is_not_counted()
    {
        var high = (Threshold)(Errors > 2.Percent());
        Assert.Empty(Reviewed.Ids(Of(Errors < 1.Percent(), (Condition)high.With(high.Facts.Set(Fact.Limit, NotRead.Value), Provenance.Unknown))));
        Assert.Equal([Id], Reviewed.Ids(Of(Errors < 1.Percent(), (Condition)Unread.Of(typeof(Condition))!, high)));
    }

    static RolloutPlan Of(params Condition[] conditions) => SmallPlan
        .Along(SmallPlan.Flag, Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(conditions))
        .Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).StopLoss(Metric.Ratio("timeouts") > 1.Percent()).OwnedBy(Role.OnCall);
}
