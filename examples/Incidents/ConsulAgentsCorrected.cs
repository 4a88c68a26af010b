using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Slack agents as the corrective actions describe it: no faster than caches warm up, judged by hits and by the load of the database
/// behind them, outside of the peak, and with the controller that replaces cache nodes held still.
/// </summary>
public static class ConsulAgentsCorrected
{
    static readonly Component Database = Component.Named("message database");

    static readonly RatioMetric Boots = Metric.Ratio("clients.failed_boots").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Hits = Metric.Ratio("cache.hits").ShowingHarmTo(Harmed.System).Leading();
    static readonly RatioMetric Load = Metric.Ratio("message-db.capacity_used").ShowingHarmTo(Harmed.System).Watching(Database);
    static readonly RatioMetric Unhealthy = Metric.Ratio("consul.agents_unhealthy").ShowingHarmTo(Harmed.System);

    static readonly InfrastructureChange Agents = Change.Infrastructure("consul agents upgraded")
        .ReversibleBy("the package of the version before is kept").Affecting(Database)
        .On(Target.Of("cache nodes", "role=cache").Counting(100).Caching(30.Minutes()));
    static readonly Role Team = Role.Named("infrastructure team");
    static readonly ReleaseWindow AfterPeak = ReleaseWindow
        .On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday)
        .From(new LocalTime(17, 0)).To(new LocalTime(22, 0)).In("America/Los_Angeles");

    public static RolloutPlan Plan =>
        RolloutPlan.For("consul-agents")
            .Changing(Agents)
            .Through(
                Stage.Named("one node").To(1.HostsOf(100).Reaching(1.PercentOfRequests())).ObserveFor(1.Days()).Warm(),
                Stage.Named("tenth").To(10.HostsOf(100).Reaching(10.PercentOfRequests())).ObserveFor(2.Days()).Warm(),
                Stage.Named("half").To(50.HostsOf(100).Reaching(50.PercentOfRequests())).ObserveFor(2.Days()).Warm(),
                Stage.Named("all").To(100.HostsOf(100).Reaching(100.PercentOfRequests())).ObserveFor(2.Days()).Warm())
            .RollingBackBy(
                Undo.Run("install the agents of the version before", undoing: Agents).Within(4.Hours()).By(Team).Repeatable(),
                Undo.Recover("fill the caches again, one node at a time", after: Agents).Within(2.Hours()).By(Team))
            .ContainingBy(Contain.Throttle("boots of clients", to: 20.Percent()).Within(2.Minutes()).By(Role.OnCall))
            .ExposedBy(Control.Deployer("agent rollout").Delivering(ExposureUnit.Hosts))
            .Paced(Pace.Of(1, ExposureUnit.Hosts, per: 30.Minutes()).KeepingHealthy(98.Percent()))
            .Sharing(Database)
            .Freezing(Actor.Autoscaler("cache controller"))
            .Starting(AfterPeak).Advancing(AfterPeak)
            .StopLoss(Boots > 1.Percent(), Hits < 90.Percent(), Load > 70.Percent())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#infrastructure").Within(5.Minutes()));

    static Stage Warm(this Stage stage) => stage
        .AdvanceWhen(Boots < 0.1.Percent(), Hits > 97.Percent(), Load < 50.Percent(), Unhealthy < 1.Percent());
}
