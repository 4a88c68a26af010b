using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackSharesFateTests
{
    const string Id = "ROL3009";

    static readonly Component Network = Component.Named("backbone");
    static readonly Component Console = Component.Named("serial console");
    static readonly DependencyChange Router = Change.Dependency("router os", "7", "8").Affecting(Network);
    static readonly RollbackStep Step = Undo.Redeploy(Router).Within(1.Hours()).By(Role.OnCall);

    [Fact]
    public void A_step_a_watch_and_an_announcement_that_depend_on_the_change_are_flagged() => Reviewed.Says(
        Id,
        By(Step.ReachedThrough(Console, Network)).MonitoredThrough(Network).AnnouncedThrough(Network),
        ("rollback step 1 / backbone", "The step 'redeploy router os at version 7' is reached through 'backbone', which dependency 'router os' from 7 to 8 takes with it when it goes wrong, so the way back breaks together with the change; name a way in that does not depend on it in ReachedThrough(...)."),
        ("plan / monitoring / backbone", "The rollout is watched through 'backbone', which dependency 'router os' from 7 to 8 takes with it when it goes wrong, so the readings end when they are needed; name a way that does not depend on the change in MonitoredThrough(...)."),
        ("plan / announcements / backbone", "Announcements go through 'backbone', which dependency 'router os' from 7 to 8 takes with it when it goes wrong, so nobody is told of the failure; name a way that does not depend on the change in AnnouncedThrough(...)."));

    [Fact]
    public void Ways_that_do_not_depend_on_the_change_are_clean() => Assert.Empty(
        Reviewed.Ids(By(Step.ReachedThrough(Console)).MonitoredThrough(Component.Named("outside probes")).AnnouncedThrough(Component.Named("text messages"))));

    [Fact]
    public void A_component_and_a_change_that_were_not_read_raise_nothing()
    {
        var unread = (Component)Unread.Of(typeof(Component))!;
        Reviewed.IsSilent(Id, By(Step.ReachedThrough(unread)).MonitoredThrough(unread));
        Reviewed.IsSilent(Id, SmallPlan.Changing((Change)Unread.Of(typeof(DependencyChange))!).By(Step.ReachedThrough(Network)).Touching(Critical.Payments));
    }

    [Fact]
    public void A_plan_of_medium_risk_is_left_alone()
    {
        var web = SmallPlan.Code.Affecting(Network);
        Reviewed.IsSilent(Id, SmallPlan.Changing(web).By(Undo.Redeploy(web)).MonitoredThrough(Network));
    }

    [Fact]
    public void One_way_in_more_raises_this_rule_alone() => Assert.Equal([Id], Reviewed.Ids(By(Step.ReachedThrough(Console, Network))));

    static RolloutPlan By(RollbackStep step) =>
        SmallPlan.Changing(Router).By(step).Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
