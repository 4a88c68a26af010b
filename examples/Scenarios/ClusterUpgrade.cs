using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Clusters.Releases;

/// <summary>
/// 120 nodes get a new minor version. Each is drained before it is replaced, never faster than the scheduler can place what it ran,
/// and the nodes that are few of a kind are met early.
/// </summary>
public static class ClusterUpgrade
{
    static readonly RatioMetric Unready = Metric.Ratio("cluster.pods_not_ready").ShowingHarmTo(Harmed.System).Leading();
    static readonly RateMetric Evictions = Metric.Rate("cluster.evictions").ShowingHarmTo(Harmed.System);
    static readonly LatencyMetric Scheduling = Metric.Latency("scheduler.scheduling").ShowingHarmTo(Harmed.System).LaggingBy(5.Minutes());
    static readonly RatioMetric Errors = Metric.Ratio("ingress.errors").ShowingHarmTo(Harmed.Users);
    static readonly CostMetric Cost = Metric.Cost("cluster.cost", "USD", per: "hour").ShowingHarmTo(Harmed.Cost).LaggingBy(1.Hours());
    static readonly ErrorBudget Availability = ErrorBudget.Of("production-1", objective: 99.95.Percent(), over: 28.Days());

    static readonly InfrastructureChange Nodes = Change.Infrastructure("nodes to 1.34")
        .ReversibleBy("the pools of 1.33 are kept until the upgrade is reviewed")
        .On(Target.Of("nodes", "pool in (general, arm, gpu)").Counting(120).In("production-1"))
        .MixedFor(14.Days(), because: "nodes may be one minor version behind the control plane");

    static readonly Variant Arm = Variant.Named("arm64");
    static readonly Variant Gpu = Variant.Named("gpu");
    static readonly Role Platform = Role.Named("platform team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("cluster-1.34")
            .Changing(Nodes)
            .Through(
                Stage.Named("staging").InStaging("staging-1").Applying(Nodes).ObserveFor(3.Days()).Steady(),
                Stage.Named("first nodes").Draining(3.HostsOf(120).Reaching(2.PercentOfTraffic())).Including(Arm, Gpu)
                    .ObserveFor(4.Hours()).Steady(),
                Stage.Named("tenth").Draining(12.HostsOf(120).Reaching(10.PercentOfTraffic())).ObserveFor(1.Days()).Steady(),
                Stage.Named("half").Draining(60.HostsOf(120).Reaching(50.PercentOfTraffic())).ObserveFor(1.Days()).Steady(),
                Stage.Named("all").Draining(120.HostsOf(120).Reaching(100.PercentOfTraffic())).ObserveFor(2.Days()).Steady())
            .RollingBackBy(
                Undo.Run("node-pools activate --version 1.33", undoing: Nodes).Within(4.Hours()).By(Platform)
                    .InSteps(12.HostsOf(120), 60.HostsOf(120), 120.HostsOf(120))
                    .Needing(Prerequisite.Artefact("node image 1.33.7").CheckedOn(new LocalDate(2026, 5, 4))),
                Undo.Verify(Unready < 1.Percent()).Within(15.Minutes()).By(Platform))
            .ExposedBy(Control.Deployer("node pool controller").Delivering(ExposureUnit.Hosts))
            .Paced(Pace.Of(5, ExposureUnit.Hosts, per: 10.Minutes()).KeepingHealthy(95.Percent()))
            .RunningOn(Arm, Gpu)
            .Freezing(Actor.Autoscaler("node autoscaler"), Actor.AutoUpdate("node image channel"))
            .SharedWith(Actor.ConfigurationManagement("host settings"))
            .Exclusive("production-1")
            .StartingWhen(Ready.NoIncident(), Ready.BudgetLeft(50.Percent()))
            .StopLoss(Errors > 0.5.Percent(), Unready > 5.Percent())
            .StopLoss(StopLoss.Halting(Evictions > 30.PerMinute()))
            .OwnedBy(Platform)
            .Authority(Platform.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Starts(to: "#platform").Before(2.Days()), Announce.Rollbacks(to: "#platform").Within(10.Minutes()));

    static Stage Steady(this Stage stage) => stage
        .AdvanceWhen(Unready < 1.Percent(), Scheduling.P99 < 20.Seconds(), Errors < 0.1.Percent())
        .AdvanceWhen(Cost < 45.Dollars(), Availability.HasLeft(25.Percent()));
}
