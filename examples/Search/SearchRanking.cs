using Platform.Releases;
using Rollout.Dsl;

namespace Search.Releases;

/// <summary>A release of the search service. All of it is the plan of the platform, but for what only the search team knows.</summary>
public static class SearchRanking
{
    static readonly CodeChange Ranking = Change.Code("search", from: "14.2.0", to: "14.3.0");

    public static RolloutPlan Plan =>
        RolloutPlan.For("search-14.3")
            .ReleasingService("search", Ranking, oldRelease: "search 14.2.0", requestsPerSecond: 300, by: Role.Named("search team"))
            .Touching(Critical.Named("product search"))
            .StopLoss(StopLosses.LostConversion("search to basket"));
}
