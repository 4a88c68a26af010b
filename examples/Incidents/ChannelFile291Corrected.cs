using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// CrowdStrike channel file 291 as the corrective actions describe it: content climbs the ladder that code climbs, each step gated on
/// hosts that keep reporting, and a host that crashed gets back without a person in front of it.
/// </summary>
public static class ChannelFile291Corrected
{
    static readonly ConfigChange Content = Change.Config("channel file 291", from: "previous content", to: "21-field content")
        .RecoveredOnDevice("after three failed starts the sensor loads the previous content");
    static readonly Role ContentLead = Role.Named("content lead");

    static readonly RatioMetric HostsLost = Metric.Ratio("sensor.heartbeat_lost").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Crashes = Metric.Ratio("host.crash_rate").ShowingHarmTo(Harmed.System);

    public static RolloutPlan Plan =>
        RolloutPlan.For("rapid-response-content")
            .Changing(Content)
            .Through(
                Stage.Named("own fleet").To(0.1.PercentOfDevices(), Audience.Internal).ObserveFor(4.Hours()).Healthy(),
                Stage.Named("canary").To(1.PercentOfDevices()).ObserveFor(4.Hours()).Healthy(),
                Stage.Named("early").To(10.PercentOfDevices()).ObserveFor(12.Hours()).Healthy(),
                Stage.Named("half").To(50.PercentOfDevices()).ObserveFor(12.Hours()).Healthy(),
                Stage.Named("all").ToEveryone().ObserveFor(24.Hours()).Healthy())
            .RollingBackBy(
                Undo.TurnBack(Content).Within(15.Minutes()).By(Role.OnCall),
                Undo.Run("sensor-recovery --boot-counter-at 3 --content previous", undoing: Content).Within(1.Hours()).By(Role.OnCall))
            .Touching(Critical.Named("kernel driver"))
            .StopLoss(HostsLost > 0.5.Percent(), Crashes > 0.1.Percent())
            .OwnedBy(ContentLead)
            .Authority(
                ContentLead.MayRollBack(On.AnyReason).MayHalt(),
                Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Rehearsed(Rehearsal.On(new LocalDate(2024, 7, 2)).Taking(40.Minutes()).By(Role.OnCall))
            .Announcing(Announce.Rollbacks(to: "customer status page").Within(15.Minutes()));

    static Stage Healthy(this Stage stage) => stage
        .AdvanceWhen(HostsLost < 0.2.Percent(), Crashes < 0.05.Percent());
}
