using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Slack, 22 February 2022, as the plan was: a new agent on a quarter of the hosts at a time, weeks apart, as long as the agents are
/// healthy. Each restart made an empty cache of a full one, and towards a morning peak the misses were too much for the database.
/// </summary>
public static class ConsulAgentsAsItWas
{
    static readonly RatioMetric Unhealthy = Metric.Ratio("consul.agents_unhealthy").ShowingHarmTo(Harmed.System);

    static readonly InfrastructureChange Agents = Change.Infrastructure("consul agents upgraded")
        .ReversibleBy("the package of the version before is kept");
    static readonly Role Team = Role.Named("infrastructure team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("consul-agents")
            .Changing(Agents)
            .Through(
                Stage.Named("quarter").To(25.HostsOf(100)).ObserveFor(14.Days()).Healthy(),
                Stage.Named("half").To(50.HostsOf(100)).ObserveFor(14.Days()).Healthy(),
                Stage.Named("three quarters").To(75.HostsOf(100)).ObserveFor(14.Days()).Healthy(),
                Stage.Named("all").To(100.HostsOf(100)).ObserveFor(1.Days()).Healthy())
            .RollingBackBy(Undo.Run("install the agents of the version before", undoing: Agents).Within(4.Hours()).By(Team))
            .StopLoss(Unhealthy > 5.Percent())
            .OwnedBy(Team);

    static Stage Healthy(this Stage stage) => stage.AdvanceWhen(Unhealthy < 1.Percent());
}
