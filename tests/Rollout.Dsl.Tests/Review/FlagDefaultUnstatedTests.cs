using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class FlagDefaultUnstatedTests
{
    const string Id = "ROL3021";

    [Fact]
    public void A_flag_that_does_not_say_what_a_silent_service_means_is_flagged() => Reviewed.Says(Id, Changing(SmallPlan.Flag), (
        "change 'FLAG'",
        "Flag 'FLAG' does not say which path runs while the flag service is silent, so an outage there may expose everyone, or take the rollback away; add WhenSilent(...)."));

    [Fact]
    public void A_flag_that_says_so_is_clean()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Flag.WhenSilent(FlagState.Off)));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Flag.WhenSilent(FlagState.On)));
    }

    [Fact]
    public void A_routine_plan_and_other_kinds_of_change_are_clean()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Flag).Routine("a colour"));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code).By(Undo.Redeploy(SmallPlan.Code)));
    }

    [Fact]
    public void Nobody_hears_of_it_who_does_not_ask() => Assert.Empty(Reviewed.Ids(Changing(SmallPlan.Flag)));

    static RolloutPlan Changing(FlagChange flag) => SmallPlan.Changing(flag).By(Undo.TurnOff(flag).Within(10.Seconds()));
}
