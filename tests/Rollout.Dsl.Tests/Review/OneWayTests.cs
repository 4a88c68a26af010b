using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OneWayTests
{
    static readonly SchemaChange Schema = Change.Schema("column dropped").OneWay(because: "the column is gone");
    static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the column is gone");
    static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers());
    static readonly Stage All = SmallPlan.Judged("all", 100.PercentOfUsers());

    [Fact]
    public void A_path_without_a_point_of_no_return_is_flagged_before_the_stage_that_applies_the_change()
    {
        Reviewed.Says("ROL4001", Along(Some, All.Applying(Schema)), (
            "change 'column dropped'",
            "Change 'column dropped' is one-way (the column is gone) and the path has no point of no return, so nobody sees where rolling back ends; put PointOfNoReturn.Because(...) before stage 'all'."));
        Reviewed.Says("ROL4001", Along(Some, All), (
            "change 'column dropped'",
            "Change 'column dropped' is one-way (the column is gone) and the path has no point of no return, so nobody sees where rolling back ends; put PointOfNoReturn.Because(...) before stage 'some'."));
    }

    [Fact]
    public void A_change_applied_before_the_point_is_flagged() => Reviewed.Says("ROL4002", Along(Some.Applying(Schema), Point, All), (
        "stage 'some' / change 'column dropped'",
        "Stage 'some' applies the one-way change 'column dropped' before the point of no return, so the rollback that the plan still promises there cannot happen; move Applying(...) to a stage after the point."));

    [Fact]
    public void A_change_that_no_stage_applies_counts_for_the_first_stage_that_exposes() => Reviewed.Says(
        "ROL4002", Along(Stage.Named("dry").DryRun(1.PercentOfRecords()), Some, Point, All), (
        "stage 'some' / change 'column dropped'",
        "Stage 'some' applies the one-way change 'column dropped' before the point of no return, since no stage applies it by name, so the rollback that the plan still promises there cannot happen; say Applying(...) in a stage after the point."));

    [Fact]
    public void A_one_way_step_that_nobody_approves_is_flagged() => Reviewed.Says("ROL5006", Along(Some, Point, All.Applying(Schema)), (
        "stage 'all' / change 'column dropped'",
        "Stage 'all' applies the one-way change 'column dropped' and no named role approves it, so nobody decides that it happens; add ApprovedBy(...)."));

    [Fact]
    public void A_plan_without_a_rehearsal_is_flagged_from_high_risk_on() => Reviewed.Says("ROL3004", Along(Some, Point, All.Applying(Schema)), (
        "plan",
        "Plan 'p' was never rehearsed, and its risk is high (schema 'column dropped' is one-way), so nobody knows whether its rollback works, or how long it takes; walk through the rollback and record it with Rehearsed(Rehearsal.On(...))."));

    [Fact]
    public void A_plan_that_waives_its_rollback_has_none_to_rehearse()
    {
        var waived = RolloutPlan.For("p").Changing(Schema).Through(Some, Point, All.Applying(Schema)).WithoutRollback("the column is gone");
        Assert.Equal(RiskClass.High, waived.Risk.Class);
        Reviewed.IsSilent("ROL3004", waived);
    }

    [Fact]
    public void A_one_way_change_behind_an_approved_point_and_a_rehearsal_is_clean() => Assert.Empty(Reviewed.Ids(
        Along(Some, Point, All.Applying(Schema).ApprovedBy(Role.Management, 24.Hours()))
            .ContainingBy(Contain.Run("block.sh").Within(1.Minutes()).By(Role.OnCall))
            .StartingWhen(Ready.NoIncident()).Rehearsed(Rehearsal.On(new(2026, 3, 1)))));

    [Fact]
    public void A_plan_of_lower_risk_needs_no_rehearsal() => Reviewed.IsSilent("ROL3004", SmallPlan.Clean());

    [Fact]
    public void An_emission_ends_no_rollback_by_its_kind_alone()
    {
        var mails = Change.Emission("mails");
        foreach (var rule in new[] { "ROL4001", "ROL4002", "ROL5006" })
        {
            Reviewed.IsSilent(rule, SmallPlan.Along(mails, Some, All).By(Undo.Run("stop-mails.sh", mails)));
            Reviewed.IsSilent(rule, SmallPlan.Along(mails, Some, Point, All).By(Undo.Run("stop-mails.sh", mails)));
        }

        var last = mails.OneWay("the campaign ends there");
        Assert.Contains("ROL4001", Reviewed.Ids(SmallPlan.Along(last, Some, All).By(Undo.Run("stop-mails.sh", last))));
        Assert.Contains("ROL4002", Reviewed.Ids(SmallPlan.Along(last, Some, Point, All).By(Undo.Run("stop-mails.sh", last))));
    }

    [Fact]
    public void A_step_that_was_not_read_may_be_the_point()
    {
        var unread = (PathStep)Unread.Of(typeof(PathStep))!;
        var plan = Along(unread, Some.Applying(Schema));
        Reviewed.IsSilent("ROL4001", plan);
        Reviewed.IsSilent("ROL4002", Along(unread, Some.Applying(Schema), Point, All));
    }

    static RolloutPlan Along(params PathStep[] steps) =>
        SmallPlan.Along(Schema, steps).By(Undo.Run("announce.sh", Schema).Within(10.Seconds()).By(Role.OnCall));
}
