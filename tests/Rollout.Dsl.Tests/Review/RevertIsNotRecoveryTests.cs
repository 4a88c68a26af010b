using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RevertIsNotRecoveryTests
{
    const string Id = "ROL3008";

    static readonly Target Nodes = Target.Of("cache nodes", "role=cache").Counting(600);

    [Fact]
    public void A_target_that_holds_state_is_flagged() => Reviewed.Says(Id, On(Nodes.Stateful()), (
        "change 'agent'",
        "Dependency 'agent' from 1 to 2 goes back by 'redeploy agent at version 1', and its target (600 cache nodes by role=cache) holds state that stays as it is, so it is undone long before people are well again; add Undo.Recover(...) with its time to RollingBackBy(...)."));

    [Fact]
    public void A_cache_that_outlives_the_way_back_is_flagged() => Reviewed.Says(Id, On(Nodes.Caching(12.Hours())), (
        "change 'agent'",
        "Dependency 'agent' from 1 to 2 goes back by 'redeploy agent at version 1', and its target (600 cache nodes by role=cache) caches for 12 hours, so it is undone long before people are well again; add Undo.Recover(...) with its time to RollingBackBy(...)."));

    [Fact]
    public void A_cache_that_is_empty_again_when_the_step_ends_is_clean()
    {
        Reviewed.IsSilent(Id, On(Nodes.Caching(1.Hours())));
        Reviewed.IsSilent(Id, On(Nodes));
    }

    [Fact]
    public void A_recovery_and_anything_that_may_be_one_is_clean()
    {
        Reviewed.IsSilent(Id, On(Nodes.Stateful(), agent => Undo.Recover("warm the caches", agent)));
        Reviewed.IsSilent(Id, On(Nodes.Stateful(), agent => Undo.Run("refill the caches", agent)));
        Reviewed.IsSilent(Id, On(Nodes.Stateful(), agent => Undo.SwitchTraffic("the old nodes", agent)));
        Reviewed.IsSilent(Id, On(Nodes.Stateful(), _ => (RollbackStep)Unread.Of(typeof(RollbackStep))!));
    }

    [Fact]
    public void A_change_that_no_step_takes_back_and_a_plan_below_high_risk_are_left_alone()
    {
        var code = Change.Code("web", "1", "2").On(Nodes.Stateful());
        Reviewed.IsSilent(Id, SmallPlan.Changing(code).By(Undo.Redeploy(code)).Touching(Critical.Payments));
        var agent = Change.Dependency("agent", "1", "2").On(Nodes.Stateful());
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, agent).By(Undo.TurnOff(SmallPlan.Flag)).ExposedBy(SmallPlan.Flag).Touching(Critical.Payments));
    }

    [Fact]
    public void A_recovery_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(On(Nodes.Stateful(), agent => Undo.Recover("warm the caches", agent))));
        Assert.Equal([Id], Reviewed.Ids(On(Nodes.Stateful())));
    }

    static RolloutPlan On(Target target, System.Func<Change, RollbackStep>? more = null)
    {
        var agent = Change.Dependency("agent", "1", "2").On(target);
        var redeploy = Undo.Redeploy(agent).Within(2.Hours()).By(Role.OnCall);
        RollbackStep[] steps = more is null ? [redeploy] : [redeploy, more(agent).Within(1.Hours()).By(Role.OnCall)];
        return SmallPlan.Changing(agent).By(steps).Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
    }
}
