using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Stripe databases as the corrective actions describe it: going back to an older version is a release like any other. It was walked
/// through under the settings of today and holds for those alone, one shard goes first, and processors and silent nodes stop it.
/// </summary>
public static class ElectionProtocolCorrected
{
    static readonly RatioMetric Failed = Metric.Ratio("api.failed").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Processors = Metric.Ratio("shards.cpu").ShowingHarmTo(Harmed.System).Leading();
    static readonly CountMetric SilentNodes = Metric.Count("shards.nodes_without_metrics").ShowingHarmTo(Harmed.System);

    static readonly DependencyChange Protocol = Change
        .Dependency("election protocol", from: "minor version of April", to: "minor version of January")
        .ReversibleBy("the packages of April stay on the hosts").LoadBearing()
        .MixedFor(14.Days(), because: "a shard elects among its own nodes")
        .On(Target.Of("shards", "role=shard").Counting(40).Stateful().Critical());
    static readonly Role Databases = Role.Named("database on-call");
    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday)
        .From(new LocalTime(8, 0)).To(new LocalTime(11, 0)).In("America/Los_Angeles");

    public static RolloutPlan Plan =>
        RolloutPlan.For("election-protocol-back")
            .Changing(Protocol)
            .Through(
                Stage.Named("one shard").To(1.HostsOf(40).Reaching(0.5.PercentOfRequests())).ObserveFor(1.Days()).Electing(),
                Stage.Named("least critical").To(4.HostsOf(40).Reaching(5.PercentOfRequests())).ObserveFor(2.Days()).Electing(),
                Stage.Named("half").To(20.HostsOf(40).Reaching(45.PercentOfRequests())).ObserveFor(2.Days()).Electing(),
                Stage.Named("all").To(40.HostsOf(40).Reaching(100.PercentOfRequests())).ObserveFor(7.Days()).Electing())
            .RollingBackBy(
                Undo.Redeploy(Protocol).Within(40.Minutes()).By(Databases)
                    .InSteps(1.HostsOf(40), 20.HostsOf(40), 40.HostsOf(40))
                    .Needing(Prerequisite.Artefact("packages of April").CheckedOn(new LocalDate(2019, 7, 11))),
                Undo.Recover("elect a primary on each shard", after: Protocol).Within(10.Minutes()).By(Databases),
                Undo.Verify(Condition.AllOf(Failed < 0.05.Percent(), SilentNodes < 1.Events())).Within(10.Minutes()).By(Databases))
            .ExposedBy(Control.Deployer("database deployer").Delivering(ExposureUnit.Hosts))
            .Paced(Pace.Of(1, ExposureUnit.Hosts, per: 30.Minutes()).KeepingHealthy(95.Percent()))
            .Freezing(Actor.ConfigurationManagement("database settings"))
            .StartingWhen(
                Ready.Checked("settings are those of the rehearsal"), Ready.Rehearsed(), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2019, 7, 12)).Of(Protocol).Taking(45.Minutes()).By(Databases))
            .StopLoss(Failed > 0.5.Percent(), Processors > 75.Percent(), SilentNodes > 0.Events())
            .OwnedBy(Databases)
            .Authority(Databases.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#databases").Within(5.Minutes()).Paging());

    static Stage Electing(this Stage stage) => stage
        .AdvanceWhen(Failed < 0.05.Percent(), Processors < 55.Percent(), SilentNodes.StaysAtZero());
}
