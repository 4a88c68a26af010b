using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RehearsalOutdatedTests
{
    const string Id = "ROL3019";

    static readonly Rehearsal Walk = Rehearsal.On(new LocalDate(2026, 3, 1));
    static readonly DependencyChange Driver = Change.Dependency("driver", "2", "3");
    static readonly RollbackStep Step = Undo.Redeploy(Driver).Within(1.Hours()).By(Role.OnCall);

    [Fact]
    public void A_rehearsal_with_other_versions_is_flagged() => Reviewed.Says(Id, Of(Walk.Of(Change.Dependency("driver", "1", "2"))), (
        "rehearsal 1",
        "The rehearsal on 2026-03-01 was made with dependency 'driver' from 1 to 2, and the plan changes dependency 'driver' from 2 to 3, so nobody knows whether this rollback works; walk through it as the plan has it and record that with Rehearsed(...)."));

    [Fact]
    public void A_rehearsal_of_another_change_or_of_another_step_is_flagged()
    {
        Reviewed.Says(Id, Of(Walk.Of(Driver, SmallPlan.Flag)), (
            "rehearsal 1",
            "The rehearsal on 2026-03-01 was made with flag 'FLAG', which the plan does not change, so nobody knows whether this rollback works; walk through it as the plan has it and record that with Rehearsed(...)."));
        Reviewed.Says(Id, Of(Walk.Covering(Step, Undo.TurnOff(SmallPlan.Flag))), (
            "rehearsal 1",
            "The rehearsal on 2026-03-01 was made with the step 'turn off FLAG', which the plan does not take, so nobody knows whether this rollback works; walk through it as the plan has it and record that with Rehearsed(...)."));
    }

    [Fact]
    public void A_rehearsal_of_the_plan_or_one_that_does_not_say_is_clean()
    {
        Reviewed.IsSilent(Id, Of(Walk));
        Reviewed.IsSilent(Id, Of(Walk.Of(Driver.LoadBearing()).Covering(Undo.Redeploy(Driver))));
        Reviewed.IsSilent(Id, Of(Walk.Of(Change.Dependency("driver", "2", Open.Until(new LocalDate(2026, 5, 1), Role.OnCall)))));
    }

    [Fact]
    public void One_rehearsal_of_the_plan_is_enough() =>
        Reviewed.IsSilent(Id, Of(Walk.Of(SmallPlan.Flag)).Rehearsed(Rehearsal.On(new LocalDate(2026, 2, 1)).Of(Driver)));

    [Fact]
    public void Another_version_in_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Of(Walk.Of(Driver))));
        Assert.Equal([Id], Reviewed.Ids(Of(Walk.Of(Change.Dependency("driver", "1", "3")))));
    }

    static RolloutPlan Of(Rehearsal rehearsal) => SmallPlan.Changing(Driver).By(Step).Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(rehearsal);
}
