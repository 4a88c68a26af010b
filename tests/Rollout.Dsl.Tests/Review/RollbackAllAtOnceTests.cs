using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackAllAtOnceTests
{
    const string Id = "ROL3014";

    static readonly DependencyChange Driver = Change.Dependency("driver", "1", "2");

    [Fact]
    public void A_load_bearing_change_that_goes_back_at_once_is_flagged() => Reviewed.Says(Id, Back(Driver.LoadBearing()), (
        "rollback step 1",
        "The step 'redeploy driver at version 1' goes back everywhere at once, and the service bears its load through what it takes back, so a rollback that fails fails for everyone; add InSteps(...)."));

    [Fact]
    public void A_target_that_holds_state_is_flagged() => Reviewed.Says(Id, Back(Driver.On(Target.Of("shards", "role=db").Stateful())), (
        "rollback step 1",
        "The step 'redeploy driver at version 1' goes back everywhere at once, and its target (shards by role=db) holds state, so a rollback that fails fails for everyone; add InSteps(...)."));

    [Fact]
    public void A_ladder_of_its_own_or_a_pace_is_clean()
    {
        var driver = Driver.LoadBearing();
        Reviewed.IsSilent(Id, SmallPlan.Changing(driver).By(Undo.Redeploy(driver).InSteps(1.HostsOf(8), 8.HostsOf(8))));
        Reviewed.IsSilent(Id, Back(driver).Paced(Pace.Of(2, ExposureUnit.Hosts, 10.Minutes())));
    }

    [Fact]
    public void A_flag_that_is_turned_off_a_command_and_a_light_change_are_clean()
    {
        var flag = Change.Flag("F").LoadBearing();
        Reviewed.IsSilent(Id, SmallPlan.Changing(flag).By(Undo.TurnOff(flag)).Touching(Critical.Payments));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Driver.LoadBearing()).By(Undo.Run("back.sh --one-by-one", Driver.LoadBearing())));
        Reviewed.IsSilent(Id, Back(Driver));
    }

    [Fact]
    public void Nobody_hears_of_it_who_does_not_ask() => Assert.Empty(Reviewed.Ids(Back(Driver.LoadBearing())));

    static RolloutPlan Back(DependencyChange driver) => SmallPlan.Changing(driver).By(Undo.Redeploy(driver).Within(1.Hours()).By(Role.OnCall));
}
