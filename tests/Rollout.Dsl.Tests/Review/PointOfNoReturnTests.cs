using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

/// <summary>ROL4003 and ROL4004: what a plan says of the time after its point of no return.</summary>
public class PointOfNoReturnTests
{
    static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the old rows are gone");
    static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers());
    static readonly Stage All = SmallPlan.Judged("all", 100.PercentOfUsers());

    [Fact]
    public void A_point_without_a_way_forward_is_flagged() => Reviewed.Says("ROL4003", Along(Some, Point, All), (
        "point of no return",
        "Behind the point of no return (the old rows are gone) nothing rolls back, and the plan has neither containment nor forward repair, so whoever meets a failure there has to invent the answer; say ContainingBy(...) or RepairingForwardBy(...)."));

    [Fact]
    public void Containment_or_forward_repair_is_a_way_forward()
    {
        Reviewed.IsSilent("ROL4003", Along(Some, Point, All).ContainingBy(Contain.Run("block.sh")));
        Reviewed.IsSilent("ROL4003", Along(Some, Point, All).RepairingForwardBy(Repair.Run("fix.sh")));
        Reviewed.IsSilent("ROL4003", Along(Some, All));
    }

    [Fact]
    public void A_stage_behind_the_point_that_rolls_back_is_flagged_for_each_condition()
    {
        var plan = Along(Some, Point, All.RollBackWhen(SmallPlan.Errors > 1.Percent(), SmallPlan.Errors > 2.Percent()));
        Reviewed.Says(
            "ROL4004",
            plan,
            ("stage 'all' / roll back 1", "Stage 'all' stands behind the point of no return and still rolls back when errors > 1 percent, which the plan says cannot be done there, so the promise fails when it is needed; write ContainWhen(...) in place of RollBackWhen(...)."),
            ("stage 'all' / roll back 2", "Stage 'all' stands behind the point of no return and still rolls back when errors > 2 percent, which the plan says cannot be done there, so the promise fails when it is needed; write ContainWhen(...) in place of RollBackWhen(...)."));
    }

    [Fact]
    public void Before_the_point_a_stage_rolls_back_and_after_it_a_stop_loss_contains()
    {
        Reviewed.IsSilent("ROL4004", Along(Some.RollBackWhen(SmallPlan.Errors > 1.Percent()), Point, All));
        Reviewed.IsSilent("ROL4004", Along(Some, Point, All.StopLoss(SmallPlan.Errors > 1.Percent()).ContainWhen(SmallPlan.Errors > 1.Percent())));
    }

    [Fact]
    public void A_stage_behind_the_point_that_rolls_back_for_want_of_evidence_is_flagged()
    {
        Reviewed.Says("ROL4004", Along(Some, Point, All.IfUndecided(4.Hours(), Then.RollBack)), (
            "stage 'all' / if undecided",
            "Stage 'all' stands behind the point of no return and still rolls back when its evidence stays undecided, which the plan says cannot be done there, so the promise fails when it is needed; write Then.Contain in place of Then.RollBack in IfUndecided(...)."));
        Reviewed.IsSilent("ROL4004", Along(Some, Point, All.IfUndecided(4.Hours(), Then.Contain)));
        Reviewed.IsSilent("ROL4004", Along(Some.IfUndecided(4.Hours(), Then.RollBack), Point, All));
    }

    [Fact]
    public void A_step_back_across_the_point_is_flagged()
    {
        var back = All.StepBackWhen(SmallPlan.Errors > 1.Percent());
        var most = SmallPlan.Judged("most", 80.PercentOfUsers());
        Reviewed.Says("ROL4004", Along(Some, Point, most, back.StepBackTo("some")), (
            "stage 'all' / step back",
            "Stage 'all' stands behind the point of no return and steps back to stage 'some', which stands before it and whose state does not come back, so the promise fails when it is needed; name a stage behind the point in StepBackTo(...), or write ContainWhen(...) in place of StepBackWhen(...)."));
        Reviewed.IsSilent("ROL4004", Along(Some, Point, most, back.StepBackTo("most")));
        Reviewed.IsSilent("ROL4004", Along(Some, Point.AtProgress(40.Percent()), most, back.StepBackTo("most")));
        Reviewed.IsSilent("ROL4004", Along(Some, Point, most, back));
    }

    [Fact]
    public void Until_a_point_at_a_progress_or_an_instant_is_passed_a_stage_rolls_back()
    {
        var rolling = All.RollBackWhen(SmallPlan.Errors > 1.Percent());
        Reviewed.IsSilent("ROL4004", Along(Some, Point.AtProgress(40.Percent()), rolling));
        Reviewed.IsSilent("ROL4004", Along(Some, Point.AtInstant(NodaTime.Instant.FromUtc(2026, 5, 1, 8, 0)), rolling));
        Assert.Contains("ROL4004", Reviewed.Ids(Along(Point.AtProgress(40.Percent()), Some, rolling)));
    }

    [Fact]
    public void A_step_that_was_not_read_may_not_be_a_point() => Reviewed.IsSilent(
        "ROL4004", Along(Some, (PathStep)Unread.Of(typeof(PathStep))!, All.RollBackWhen(SmallPlan.Errors > 1.Percent())));

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
