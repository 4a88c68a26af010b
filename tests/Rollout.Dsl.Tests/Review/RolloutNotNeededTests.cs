using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RolloutNotNeededTests
{
    const string Id = "ROL1010";

    [Fact]
    public void A_routine_change_of_many_stages_is_flagged() => Reviewed.Says(Id, Of(4).Routine("cosmetic"), (
        "plan",
        "Plan 'p' is routine (cosmetic) and has 4 stages, more than 3, so care is spent where nothing can go wrong and looks ordinary where something can; take stages out of Through(...), or leave Routine(...) out."));

    [Fact]
    public void A_short_path_or_a_plan_that_is_not_routine_is_clean()
    {
        Reviewed.IsSilent(Id, Of(3).Routine("cosmetic"));
        Reviewed.IsSilent(Id, Of(4));
        Reviewed.IsSilent(Id, Of(4).Routine("cosmetic").Touching(Critical.SignIn));
    }

    [Fact]
    public void Nobody_hears_of_it_without_asking() => Assert.Empty(Of(4).Routine("cosmetic").Review());

    static RolloutPlan Of(int stages) => SmallPlan.Along(
        SmallPlan.Flag,
        [.. Enumerable.Range(1, stages - 1).Select(share => SmallPlan.Judged($"{share} percent", share.PercentOfUsers())), SmallPlan.Judged("all", 100.PercentOfUsers())])
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
