using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Stripe, the evening of 10 July 2019, as the plan was: after an election among the nodes of one shard had failed, the version of April
/// is taken back on every shard the same day. It had been proven before a change of the settings that came since, and with those the
/// older version starved the processors: the second outage of the day.
/// </summary>
public static class ElectionProtocolAsItWas
{
    static readonly DependencyChange Protocol = Change
        .Dependency("election protocol", from: "minor version of April", to: "minor version of January");
    static readonly Role Incident = Role.Named("incident team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("election-protocol-back")
            .Changing(Protocol)
            .Through(Stage.Named("all shards").ToEveryone().ObserveFor(1.Hours()))
            .RollingBackBy(Undo.Redeploy(Protocol).By(Incident))
            .Touching(Critical.Storage)
            .OwnedBy(Incident);
}
