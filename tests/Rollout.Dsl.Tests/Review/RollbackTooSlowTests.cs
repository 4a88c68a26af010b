using System;
using System.Linq;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackTooSlowTests
{
    const string Id = "ROL3012";

    static readonly RolloutPolicy Quick = RolloutPolicy.Named("payments").RollbackWithin(10.Minutes());

    [Fact]
    public void A_rollback_that_is_slower_than_the_policy_allows_is_flagged() => Assert.Equal(
        ["Plan 'p' takes 12 minutes 14 seconds at worst from a fault in stage 'some' to a known good state (detecting 2 minutes 14 seconds, rolling back 8 minutes, recovering 2 minutes), which is more than 10 minutes, the most that policy 'payments' allows, so people are harmed for longer than was agreed; write a faster way in RollingBackBy(...) or ContainingBy(...), or a stop-loss that sees the fault earlier in StopLoss(...)."],
        Said(Plan(8).Expecting(24.RequestsPerSecond()), Quick));

    [Fact]
    public void What_is_not_known_counts_as_nothing()
    {
        Assert.Single(Said(Plan(11), Quick));
        Assert.Empty(Said(Plan(8), Quick));
        Assert.Empty(Said(SmallPlan.Clean().Touching(Sensitive.Payments), Quick));
    }

    [Fact]
    public void A_stop_that_halts_adds_the_time_for_the_decision()
    {
        var plan = SmallPlan.Along(SmallPlan.Flag, Stage.Named("all").ToEveryone()).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(1.Minutes()))
            .StopLoss(StopLoss.Halting(SmallPlan.Errors > 1.Percent())).Touching(Sensitive.Payments);
        Assert.Empty(Said(plan.DecidingWithin(9.Minutes()), Quick));
        Assert.Contains("(deciding 10 minutes, rolling back 1 minute)", Assert.Single(Said(plan.DecidingWithin(10.Minutes()), Quick)), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_point_of_no_return_the_containment_and_the_repair_count()
    {
        var plan = SmallPlan.Along(SmallPlan.Flag, Stage.Named("some").To(1.PercentOfUsers()), PointOfNoReturn.Because("it is gone"), Stage.Named("all").ToEveryone())
            .By(Undo.TurnOff(SmallPlan.Flag).Within(1.Minutes())).Touching(Sensitive.Payments)
            .ContainingBy(Contain.Pause(SmallPlan.Flag).Within(1.Minutes())).RepairingForwardBy(Repair.Run("x").Within(2.Hours()));
        Assert.Contains("in stage 'all' to a known good state (containing and repairing 2 hours 1 minute)", Assert.Single(Said(plan, Quick)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_policy_more_than_a_day_is_too_slow_while_nothing_contains()
    {
        Assert.Equal(
            ["Plan 'p' takes 7 days 2 minutes at worst from a fault in stage 'some' to a known good state (rolling back 7 days, recovering 2 minutes), which is more than 1 day, and nothing contains the fault meanwhile, so people are harmed all that time; write in ContainingBy(...) what lessens the harm until then, or a faster way in RollingBackBy(...)."],
            Said(Plan(7 * 24 * 60), RolloutPolicy.Named("payments")));
        Assert.Empty(Said(Plan(24 * 60), RolloutPolicy.Named("payments")));
        Assert.Empty(Said(Plan(7 * 24 * 60), RolloutPolicy.Named("payments").RollbackWithin(10.Days())));
    }

    [Fact]
    public void Without_a_policy_whatever_helps_within_a_day_makes_a_slow_way_back_bearable()
    {
        var slow = Undo.Redeploy(SmallPlan.Code).Within(7.Days());
        var policy = RolloutPolicy.Named("payments");
        var some = SmallPlan.Judged("some", 1.PercentOfTraffic());
        Assert.Single(Said(By(some, slow), policy));
        Assert.Empty(Said(By(some, Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()), slow), policy));
        Assert.Empty(Said(By(some, slow).ContainingBy(Contain.Run("pause the offer").Within(4.Hours())), policy));
        Assert.Empty(Said(By(some, slow).RepairingForwardBy(Repair.Run("x").Within(2.Hours())), policy));
        Assert.Empty(Said(By(some.StepBackWhen(SmallPlan.Errors > 1.Percent()), slow), policy));
        Assert.Empty(Said(By(some, Undo.Redeploy(SmallPlan.Code)), policy));
        Assert.Empty(Said(By(SmallPlan.Judged("some", 1.PercentOfDevices()), slow), policy));

        static RolloutPlan By(Stage some, params RollbackStep[] steps) => RolloutPlan.For("p").Changing(SmallPlan.Flag, SmallPlan.Code)
            .Through(some, Stage.Named("all").ToEveryone()).RollingBackBy(steps).Touching(Sensitive.Payments);
    }

    [Fact]
    public void A_stage_that_exposes_nobody_is_neither_named_nor_judged()
    {
        var slow = Undo.Redeploy(SmallPlan.Code).Within(7.Days());
        var shadow = Stage.Named("shadow").Shadow(5.PercentOfTraffic()).AdvanceWhen(SmallPlan.Errors < 1.Percent());
        Assert.Contains("from a fault in stage 'all' to a known good state", Assert.Single(Said(Along(shadow, Stage.Named("all").ToEveryone()), RolloutPolicy.Default)), StringComparison.Ordinal);
        Assert.Empty(Said(Along(shadow, Stage.Named("dark").Dark()), RolloutPolicy.Default));

        RolloutPlan Along(params PathStep[] path) => SmallPlan.Along(SmallPlan.Code, path).By(slow).Touching(Sensitive.Payments);
    }

    [Fact]
    public void Forgetting_two_things_of_a_plan_never_makes_it_too_slow()
    {
        RolloutPlan[] bearable =
        [
            Plan(7 * 24 * 60).ContainingBy(Contain.Run("pause the offer").Within(4.Hours())),
            SmallPlan.Along(SmallPlan.Flag, SmallPlan.Judged("some", 1.PercentOfDevices()), Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(9.Days())),
            Plan(24 * 60),
        ];
        foreach (var plan in bearable)
        {
            Assert.Empty(Said(plan, RolloutPolicy.Default));
            Assert.Empty(
                from lesser in Forgetting.OneThing(plan).Cast<RolloutPlan>()
                from least in Forgetting.OneThing(lesser).Cast<RolloutPlan>().Prepend(lesser)
                from message in Said(least, RolloutPolicy.Default)
                select message);
        }
    }

    [Fact]
    public void Without_a_limit_of_a_policy_nothing_shorter_is_too_slow_and_nothing_where_it_was_not_read()
    {
        Assert.Empty(Said(Plan(600), RolloutPolicy.Named("payments")));
        Assert.Empty(Said(Plan(6000), (RolloutPolicy)Quick.With(Quick.Facts.Set(Fact.Bound, NotRead.Value), Quick.Provenance)));
    }

    static RolloutPlan Plan(int minutes) => SmallPlan.Along(SmallPlan.Flag, SmallPlan.Judged("some", 1.PercentOfTraffic()), Stage.Named("all").ToEveryone())
        .By(Undo.TurnOff(SmallPlan.Flag).Within(minutes.Minutes()), Undo.Recover("warm.sh", after: SmallPlan.Flag).Within(2.Minutes())).Touching(Sensitive.Payments);

    static string[] Said(RolloutPlan plan, RolloutPolicy policy) => [.. plan.Review(policy).Where(finding => finding.Id == Id).Select(finding => finding.Message)];
}
