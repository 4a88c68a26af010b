using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class HoldNeverEndsTests
{
    const string Id = "ROL6001";

    static readonly Stage All = Stage.Named("all").ToEveryone();

    [Fact]
    public void An_approval_that_waits_for_months_is_flagged() => Reviewed.Says(
        Id, Before(All.ApprovedBy(Role.Management, within: 90.Days()).ApprovedBy(Approval.By(Role.Product))), (
        "stage 'all'",
        "Stage 'all' waits for the approval by management for up to 90 days, which is longer than 30 days, so the rollout stands between old and new until nobody remembers why; write a shorter time in Within(...)."));

    [Fact]
    public void Evidence_that_may_stay_undecided_for_months_is_flagged() => Reviewed.Says(
        Id, Before(All.IfUndecided(60.Days(), Then.RollBack).ApprovedBy(Role.Management, within: 40.Days())), (
        "stage 'all'",
        "Stage 'all' stays where it is on undecided evidence for up to 60 days, which is longer than 30 days, so the rollout stands between old and new until nobody remembers why; write a shorter time in IfUndecided(...)."));

    [Fact]
    public void A_hold_that_ends_soon_or_as_every_hold_does_is_clean()
    {
        Reviewed.IsSilent(Id, Before(All.ApprovedBy(Role.Management, within: 30.Days()).IfUndecided(30.Days(), Then.Contain)));
        Reviewed.IsSilent(Id, Before(All.ApprovedBy(Approval.By(Role.Management)).HoldWhen(SmallPlan.Errors > 1.Percent())));
    }

    [Fact]
    public void The_policy_sets_the_limit()
    {
        var plan = Before(All.ApprovedBy(Role.Management, within: 2.Days()));
        var finding = Assert.Single(plan.Review(RolloutPolicy.Named("team").HoldingAtMost(1.Days())));
        Assert.Equal(
            (Id, "Stage 'all' waits for the approval by management for up to 2 days, which is longer than 1 day, the most that policy 'team' allows, so the rollout stands between old and new until nobody remembers why; write a shorter time in Within(...)."),
            (finding.Id, finding.Message));
        Assert.Empty(plan.Review(RolloutPolicy.Named("team").HoldingAtMost(2.Days())));
    }

    static RolloutPlan Before(Stage last) => SmallPlan.Along(SmallPlan.Flag, SmallPlan.Judged("some", 10.PercentOfUsers()), last)
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
