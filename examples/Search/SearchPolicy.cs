using Platform.Releases;
using Rollout.Dsl;
using Search.Releases;

[assembly: RolloutPolicySource(typeof(SearchPolicy), nameof(SearchPolicy.Policy))]

namespace Search.Releases;

/// <summary>The policy of the platform, what the resilience team demands, and one limit that is stricter here.</summary>
public static class SearchPolicy
{
    /// <summary>The resilience team has no package. Its page shows its policy as text.</summary>
    const string Resilience = "rollout policy 1; name 'resilience team'; rollback 0:00:30:00";

    public static RolloutPolicy Policy => PlatformPolicy.Policy
        .And(RolloutPolicy.FromText(Resilience))
        .And(RolloutPolicy.Named("search team").StepAtMost(5));
}
