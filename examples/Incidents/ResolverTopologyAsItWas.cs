using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Cloudflare 1.1.1.1, 14 July 2025, as the plan was: settings for a service that is not live lie still for 38 days, then a test
/// location is attached to it. By a slip in June the settings held the addresses of the resolver too, and the refresh took those down
/// everywhere.
/// </summary>
public static class ResolverTopologyAsItWas
{
    static readonly ConfigChange Topology = Change.Config("service topologies", from: "before 6 June", to: "with the new service");
    static readonly ConfigChange Location = Change.Config("locations of the new service", from: "none", to: "test location");
    static readonly Role Team = Role.Named("network services");

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-service-topology")
            .Changing(Topology, Location)
            .Through(
                Stage.Named("prepared").Dark().Applying(Topology).ObserveFor(38.Days()),
                Stage.Named("test location").ToEveryone().Applying(Location))
            .RollingBackBy(Undo.TurnBack(Location).By(Team), Undo.TurnBack(Topology).By(Team))
            .Routine(because: "the service is not in production yet")
            .OwnedBy(Team);
}
