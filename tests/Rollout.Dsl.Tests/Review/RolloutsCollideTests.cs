using System;
using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RolloutsCollideTests
{
    static readonly Target Shards = Target.Of("shards", "role=db");

    static readonly RolloutPlan Kernel = Plan("kernel", Change.Infrastructure("kernel").ReversibleBy("boot the old one").On(Shards.Counting(12)));
    static readonly RolloutPlan Agent = Plan("agent", Change.Code("agent", from: "1", to: "2").On(Target.Of("caches", "role=cache"), Shards));
    static readonly RolloutPlan Page = Plan("page", Change.Code("page", from: "1", to: "2"));

    [Fact]
    public void Two_plans_on_one_target_are_told_at_the_later_one() => Says(
        [Kernel, Page, Agent],
        ("plan 'agent'", "Plan 'agent' and plan 'kernel' both act on shards by role=db, and neither waits for the other, so the gates of each read what the other does, and a rollback of one may take the other with it; write After(...) or NeverDuring(...) in one of them, or Exclusive(...) in both."));

    [Fact]
    public void Two_plans_of_one_change_are_told()
    {
        var again = Plan("page again", Change.Code("page", from: "2", to: "3"));
        Says(
            [Page, again],
            ("plan 'page again'", "Plan 'page again' and plan 'page' both act on change 'page', and neither waits for the other, so the gates of each read what the other does, and a rollback of one may take the other with it; write After(...) or NeverDuring(...) in one of them, or Exclusive(...) in both."));
    }

    [Fact]
    public void Plans_that_wait_for_each_other_do_not_collide()
    {
        Says([Kernel, Agent.After("kernel")]);
        Says([Kernel.NeverDuring("agent"), Agent]);
        Says([Kernel.Exclusive("the shards"), Agent.Exclusive("the shards")]);
        Says([Kernel, Page.After("kernel"), Agent.After("page")]);
        Assert.Single(PlanReview.ReviewTogether([Kernel.Exclusive("the shards"), Agent]));
        Assert.Single(PlanReview.ReviewTogether([Kernel, Page.After("agent"), Agent]));
    }

    [Fact]
    public void Plans_on_different_things_or_of_little_risk_do_not_collide()
    {
        Says([Agent, Page]);
        Says([Agent, Plan("elsewhere", Change.Code("other", "1", "2").On(Shards.In("staging")))]);
        Says([Agent, Agent]);
        Says([SmallPlan.Clean(), RolloutPlan.For("q").Changing(SmallPlan.Flag).Through(Stage.Named("all").ToEveryone()).RollingBackBy(Undo.TurnOff(SmallPlan.Flag))]);
    }

    [Fact]
    public void Either_plan_may_accept_it_and_that_is_never_unused()
    {
        var accepting = Agent.Accepting("ROL6011", "the two teams share a channel", new(2026, 12, 1), Role.Management);
        Says([Kernel, accepting]);
        Says([accepting, Kernel]);
        Assert.DoesNotContain("ROL0004", Reviewed.Ids(accepting));
    }

    [Fact]
    public void No_plans_do_not_collide_and_null_is_none()
    {
        Says([]);
        Assert.Throws<ArgumentNullException>(() => PlanReview.ReviewTogether(null!));
        Assert.Throws<ArgumentNullException>(() => PlanReview.ReviewTogether([Kernel, null!]));
    }

    static void Says(RolloutPlan[] plans, params (string, string)[] findings) =>
        Assert.Equal(findings, PlanReview.ReviewTogether(plans).Select(finding => (finding.Element, finding.Message)));

    static RolloutPlan Plan(string name, Change change) => RolloutPlan.For(name).Changing(change)
        .Through(SmallPlan.Judged("some", 5.PercentOfTraffic()), Stage.Named("all").ToEveryone())
        .RollingBackBy(Undo.Run("undo.sh", change).Within(5.Minutes())).Touching(Critical.SignIn).OwnedBy(Role.OnCall);
}
