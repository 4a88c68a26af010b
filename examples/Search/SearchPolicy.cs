using Platform.Releases;
using Rollout.Dsl;
using Search.Releases;

[assembly: RolloutPolicySource(typeof(SearchPolicy), nameof(SearchPolicy.Policy))]

namespace Search.Releases;

/// <summary>The policy of the platform, and one limit that is stricter here.</summary>
public static class SearchPolicy
{
    public static RolloutPolicy Policy => PlatformPolicy.Policy.And(RolloutPolicy.Named("search team").StepAtMost(5));
}
