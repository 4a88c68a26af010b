using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class TimeOnlyGateTests
{
    const string Id = "ROL2001";

    static readonly Stage Some = Stage.Named("some").To(10.PercentOfUsers());
    static readonly Stage All = Stage.Named("all").ToEveryone();

    [Fact]
    public void A_stage_left_on_time_alone_is_flagged() => Reviewed.Says(Id, Along(Some.ObserveFor(4.Hours()), All), (
        "stage 'some'",
        "Stage 'some' is left after 4 hours on elapsed time alone, so exposure grows from 10 percent of users to everyone without anything having been shown to be healthy; say what that means with AdvanceWhen(...)."));

    [Fact]
    public void A_stage_left_at_once_is_flagged() => Reviewed.Says(Id, Along(Some, All), (
        "stage 'some'",
        "Stage 'some' is left at once, so exposure grows from 10 percent of users to everyone without anything having been shown to be healthy; say what that means with AdvanceWhen(...)."));

    [Fact]
    public void A_stage_left_after_a_stay_is_flagged() => Reviewed.Says(Id, Along(Some.StayFor(2.Days(), Without.Incident), All), (
        "stage 'some'",
        "Stage 'some' is left after 2 days without an incident, so exposure grows from 10 percent of users to everyone without anything having been shown to be healthy; say what that means with AdvanceWhen(...)."));

    [Fact]
    public void The_longer_of_window_and_stay_is_told() => Reviewed.Says(
        Id, Along(Some.StayFor(2.Days(), Without.Incident).ObserveFor(1.Hours()), PointOfNoReturn.Because("x"), All), (
        "stage 'some'",
        "Stage 'some' is left after 2 days without an incident, so exposure grows from 10 percent of users to everyone without anything having been shown to be healthy; say what that means with AdvanceWhen(...)."));

    [Fact]
    public void A_stage_that_is_judged_or_that_an_approval_follows_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(SmallPlan.Errors < 1.Percent()), All));
        Reviewed.IsSilent(Id, Along(Some, All.ApprovedBy(Role.OnCall, 1.Hours())));
    }

    [Fact]
    public void A_stage_that_leads_to_no_larger_exposure_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Some, Stage.Named("same").To(10.PercentOfUsers())));
        Reviewed.IsSilent(Id, Along(All));
    }

    [Fact]
    public void Shares_of_different_things_are_not_compared() => Reviewed.IsSilent(Id, Along(Some, Stage.Named("more").To(50.PercentOfTraffic())));

    [Fact]
    public void A_dry_run_exposes_nobody_and_is_passed_over()
    {
        Reviewed.IsSilent(Id, Along(Stage.Named("dry").DryRun(1.PercentOfUsers()), All));
        Assert.Contains(Id, Reviewed.Ids(Along(Some, Stage.Named("dry").DryRun(1.PercentOfUsers()), All)));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
