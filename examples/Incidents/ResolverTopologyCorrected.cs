using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Cloudflare resolver as the corrective actions describe it: the reach is what the computed routes touch, whatever the service is
/// called, both changes climb over the sites, and the time to go back includes binding the addresses again.
/// </summary>
public static class ResolverTopologyCorrected
{
    static readonly Component Resolver = Component.Named("resolver");

    static readonly RatioMetric Unanswered = Metric.Ratio("resolver.probes_unanswered").ShowingHarmTo(Harmed.Users).Synthetic();
    static readonly RatioMetric Failed = Metric.Ratio("resolver.failed").ShowingHarmTo(Harmed.Users)
        .Watching(Resolver).LabelledBy("topology");
    static readonly CountMetric Withdrawn = Metric.Count("routes.prefixes_withdrawn").ShowingHarmTo(Harmed.System);

    static readonly Target Sites = Target.Of("sites", "announces=anycast").Counting(330);
    static readonly ConfigChange Topology = Change.Config("service topologies", from: "before 6 June", to: "with the new service")
        .Affecting(Resolver).On(Sites);
    static readonly ConfigChange Location = Change.Config("locations of the new service", from: "none", to: "test location")
        .Affecting(Resolver).On(Sites);
    static readonly Role Team = Role.Named("network services");

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-service-topology")
            .Changing(Topology, Location)
            .Through(
                Stage.Named("one site").To(1.HostsOf(330).Reaching(0.1.PercentOfRequests())).ObserveFor(4.Hours()).Announced(),
                Stage.Named("some sites").To(30.HostsOf(330).Reaching(8.PercentOfRequests())).ObserveFor(1.Days()).Announced(),
                Stage.Named("half").To(160.HostsOf(330).Reaching(50.PercentOfRequests())).ObserveFor(1.Days()).Announced(),
                Stage.Named("all").To(330.HostsOf(330).Reaching(100.PercentOfRequests())).ObserveFor(1.Days()).Announced())
            .RollingBackBy(
                Undo.TurnBack(Location).Within(5.Minutes()).By(Team),
                Undo.TurnBack(Topology).Within(5.Minutes()).By(Team),
                Undo.Recover("bind the addresses again where servers dropped them", after: Topology).Within(45.Minutes()).By(Team),
                Undo.Verify(Unanswered < 0.1.Percent()).Within(5.Minutes()).By(Team))
            .ExposedBy(Control.Deployer("progressive settings").Delivering(ExposureUnit.Hosts))
            .GoingBackTogether(Topology, Location)
            .Touching(Critical.NameResolution)
            .StartingWhen(Ready.Checked("the computed routes withdraw no prefix"), Ready.SignalsSeenAlive())
            .StopLoss(Failed > 0.5.Percent(), Unanswered > 1.Percent(), Withdrawn > 0.Events())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "status page").Within(10.Minutes()));

    static Stage Announced(this Stage stage) => stage
        .AdvanceWhen(Failed < 0.05.Percent(), Unanswered < 0.1.Percent(), Withdrawn.StaysAtZero());
}
