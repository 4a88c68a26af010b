using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class TooManyStagesTests
{
    const string Id = "ROL1006";

    [Fact]
    public void More_than_eight_stages_are_flagged() => Reviewed.Says(Id, Of(9), (
        "plan",
        "Plan 'p' has 9 stages, which is more than 8, so its gates are waved through when everybody has grown tired of it; take a stage out of Through(...)."));

    [Fact]
    public void Eight_stages_are_clean()
    {
        Reviewed.IsSilent(Id, Of(8));
        Reviewed.IsSilent(Id, Of(9).Routine("cosmetic"));
    }

    [Fact]
    public void A_policy_that_limits_the_stages_asks_for_the_rule()
    {
        Assert.Empty(Of(9).Review());
        Assert.Empty(Of(3).Review(RolloutPolicy.Named("team").StagesAtMost(3)));
        var finding = Assert.Single(Of(4).Review(RolloutPolicy.Named("team").StagesAtMost(3)));
        Assert.Equal(
            (Id, "Plan 'p' has 4 stages, which is more than 3, the most that policy 'team' allows, so its gates are waved through when everybody has grown tired of it; take a stage out of Through(...)."),
            (finding.Id, finding.Message));
    }

    static RolloutPlan Of(int stages) => SmallPlan.Along(
        SmallPlan.Flag,
        [.. Enumerable.Range(10, stages - 1).Select(share => SmallPlan.Judged($"{share} percent", share.PercentOfUsers())), SmallPlan.Judged("all", 100.PercentOfUsers())])
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
