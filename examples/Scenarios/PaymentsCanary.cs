using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Payments.Releases;

/// <summary>
/// A latency-sensitive change of the payments service. The mesh moves 5, 25, 50 and 100 percent of the traffic, and every step is
/// compared with the release that serves the rest.
/// </summary>
public static class PaymentsCanary
{
    static readonly Component Database = Component.Named("payments-db");

    static readonly RatioMetric Failures = Metric.Ratio("payments.request.failures").ShowingHarmTo(Harmed.Users).LabelledBy("release");
    static readonly LatencyMetric Latency = Metric.Latency("payments.request.duration").ShowingHarmTo(Harmed.Users).LabelledBy("release");
    static readonly RatioMetric Completed = Metric.Ratio("payments.completed").ShowingHarmTo(Harmed.Business).LabelledBy("release");
    static readonly RateMetric Deadlocks = Metric.Rate("payments.db.deadlocks").ShowingHarmTo(Harmed.System).Watching(Database).Leading();
    static readonly CountMetric Probes = Metric.Count("payments.synthetic.failures").Synthetic().SampledEvery(1.Minutes());

    static readonly CodeChange Service = Change.Code("payments", from: "3.8.2", to: "3.9.0").SignedBy("build signature");
    static readonly Role Lead = Role.Named("payments lead");

    public static RolloutPlan Plan =>
        RolloutPlan.For("payments-3.9")
            .Changing(Service)
            .Through(
                Stage.Named("canary").To(5.PercentOfTraffic()).ObserveFor(30.Minutes()).Healthy(),
                Stage.Named("quarter").To(25.PercentOfTraffic()).ObserveFor(30.Minutes()).Healthy(),
                Stage.Named("half").To(50.PercentOfTraffic()).ObserveFor(1.Hours()).Healthy(),
                Stage.Named("all").ToEveryone().ObserveFor(4.Hours())
                    .AdvanceWhen(Failures < 0.2.Percent(), Completed > 96.Percent(), Condition.NoIncident))
            .RollingBackBy(
                Undo.SwitchTraffic("payments 3.8.2", undoing: Service).Within(30.Seconds()).By(Role.OnCall),
                Undo.Redeploy(Service).Within(10.Minutes()).By(Role.OnCall),
                Undo.Verify(Failures < 0.2.Percent()).Within(5.Minutes()).By(Role.OnCall))
            .ExposedBy(Control.Router("service mesh").Delivering(ExposureUnit.Traffic))
            .Touching(Critical.Payments)
            .Sharing(Database)
            .Expecting(200.RequestsPerSecond())
            .StartingWhen(Ready.Checked("build signature"), Ready.BaselineCaptured(), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .StopLoss(Failures > 1.Percent(), Latency.P999 > 2.Times(Baseline.Before), Completed < 90.Percent())
            .StopLoss(StopLoss.Halting(Deadlocks > 2.PerMinute()))
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayAdvance().MayHalt().MayOverride())
            .Announcing(Announce.Rollbacks(to: "#payments").Within(5.Minutes()).Paging());

    /// <summary>As good as the release beside it, and good in itself: a fault that hurts both would pass the comparison.</summary>
    static Stage Healthy(this Stage stage) => stage
        .AdvanceWhen(Failures < 1.2.Times(Baseline.Control), Latency.P95 < 1.2.Times(Baseline.Control))
        .AdvanceWhen(Completed > 0.98.Times(Baseline.Control))
        .AdvanceWhen(Failures < 0.2.Percent(), Probes.StaysAtZero());
}
