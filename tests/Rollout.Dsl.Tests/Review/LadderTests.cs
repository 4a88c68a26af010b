using System.Linq;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

/// <summary>ROL1001 to ROL1004: the ladder by which a change reaches everyone.</summary>
public class LadderTests
{
    static readonly FlagChange Flag = SmallPlan.Flag;
    static readonly CodeChange Code = SmallPlan.Code;
    static readonly SchemaChange Schema = Change.Schema("column").ReversibleBy("down.sql");
    static readonly DataChange Purge = Change.Data("purge").OneWay("the rows are gone");
    static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the rows are gone");

    [Fact]
    public void Everyone_at_once_is_a_single_step()
    {
        Reviewed.Says("ROL1001", Along([Flag], All("all")), (
            "stage 'all'",
            "Stage 'all' brings change 'FLAG' to everyone in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it."));
        Reviewed.Says("ROL1001", Along([Flag, Code], At("a", 100.PercentOfUsers()), All("b")), (
            "stage 'a'",
            "Stage 'a' brings changes 'FLAG' and 'web' to 100 percent of users in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it."));
    }

    [Fact]
    public void A_dry_run_is_no_rung() => Assert.Equal(["ROL1001"], Ids(Along([Flag], Stage.Named("dry").DryRun(1.PercentOfUsers()), All("all"))));

    [Fact]
    public void Each_ladder_is_judged_from_the_stage_that_applies_its_change() => Reviewed.Says(
        "ROL1001", Along([Flag, Code], At("some", 10.PercentOfUsers()).Applying(Flag), All("all").Applying(Code)), (
        "stage 'all'",
        "Stage 'all' brings change 'web' to everyone in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it."));

    [Fact]
    public void A_first_exposure_above_10_percent_is_too_large() => Reviewed.Says(
        "ROL1002", Along([Flag], At("half", 50.PercentOfUsers()), All("all")), (
        "stage 'half'",
        "Stage 'half' is the first that exposes change 'FLAG', and it exposes 50 percent of users, which is more than 10 percent, so a fault hurts many before any reading shows it; write a stage of at most 10 percent in To(...) before it."));

    [Fact]
    public void A_first_exposure_of_10_percent_or_of_one_host_is_clean()
    {
        Assert.Empty(Ids(Along([Flag], At("some", 10.PercentOfUsers()), All("all"))));
        Assert.Empty(Ids(Along([Flag], At("one", Exposure.OfHosts(1, of: 3)), All("all"))));
        Assert.Equal(["ROL1002"], Ids(Along([Flag], At("two", Exposure.OfHosts(2, of: 3)), All("all"))));
    }

    [Fact]
    public void A_routine_plan_may_begin_larger_and_not_with_everyone()
    {
        Assert.Empty(Ids(Along([Flag], At("half", 50.PercentOfUsers()), All("all")).Routine("cosmetic")));
        Assert.Equal(["ROL1001"], Ids(Along([Flag], All("all")).Routine("cosmetic")));
    }

    [Fact]
    public void All_of_one_audience_is_of_unknown_size()
    {
        Assert.Empty(Ids(Along([Flag], Stage.Named("staff").To(100.PercentOfUsers(), Audience.Internal), All("all"))));
        Assert.Equal(["ROL1001"], Ids(Along([Flag], Stage.Named("all").To(100.PercentOfUsers(), Audience.RandomSample))));
    }

    [Fact]
    public void Code_behind_the_flag_of_the_plan_has_the_ladder_of_the_flag()
    {
        var plan = Along([Code, Flag], All("deploy").Applying(Code), At("some", 10.PercentOfUsers()).Applying(Flag), All("all"));
        Assert.Empty(Ids(plan.ExposedBy(Flag)));
        Assert.Equal(["ROL1002"], Ids(plan));
    }

    [Fact]
    public void A_schema_changes_for_everyone_beside_the_ladder_of_the_code()
    {
        Assert.Empty(Ids(Along([Schema, Flag], All("expand").Applying(Schema), At("some", 10.PercentOfUsers()).Applying(Flag), All("all"))));
        Assert.Equal(["ROL1001"], Ids(Along([Schema], All("all"))));
        Assert.Equal(["ROL1002"], Ids(Along([Schema], At("half", 50.PercentOfRecords()), All("all"))));
    }

    [Fact]
    public void What_is_one_way_may_follow_a_ladder_that_has_reached_everyone()
    {
        Assert.Empty(Ids(Along([Flag, Purge], At("some", 10.PercentOfUsers()), All("all"), Point, All("purge").Applying(Purge))));
        Assert.Empty(Ids(Along([Flag, Purge], At("some", 10.PercentOfUsers()), All("all"), All("purge").Applying(Purge))));
        Assert.Equal(["ROL1001"], Ids(Along([Flag, Purge], At("some", 10.PercentOfUsers()), Point, All("purge").Applying(Purge))));
        Assert.Equal(["ROL1001"], Ids(Along([Purge], Point, All("purge").Applying(Purge))));
    }

    [Fact]
    public void Exposure_that_falls_is_an_error()
    {
        var plan = Along([Flag], At("a", 10.PercentOfUsers()), At("b", 5.PercentOfUsers()), At("c", 50.PercentOfUsers()));
        Reviewed.Says("ROL1003", plan, (
            "stage 'b'",
            "Stage 'b' exposes 5 percent of users after stage 'a' exposed 10 percent of users, so the change is taken from people who have it while the rollout claims to go on; order the stages so that To(...) grows, or say in Applying(...) what it applies."));
        Assert.Equal(Severity.Error, Assert.Single(plan.Review()).Severity);
        Assert.Contains("error ROL1003: ", plan.Review()[0].ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Exposure_that_stays_is_a_warning()
    {
        var plan = Along([Flag], At("a", 10.PercentOfUsers()), At("b", 10.PercentOfUsers()), All("c"));
        Reviewed.Says("ROL1003", plan, (
            "stage 'b'",
            "Stage 'b' exposes 10 percent of users as stage 'a' did and applies nothing new, so it looks like a step and is none; write a larger share in To(...), say in Applying(...) what it applies, or make stage 'a' longer with ObserveFor(...)."));
        Assert.Equal(Severity.Warning, Assert.Single(plan.Review()).Severity);
        Assert.Equal(["ROL1003"], Ids(Along([Flag], At("a", 10.PercentOfUsers()), All("b"), All("c"))));
    }

    [Fact]
    public void After_everyone_anybody_is_fewer()
    {
        Assert.Equal(["ROL1002", "ROL1003"], Ids(Along([Flag], All("a"), Stage.Named("b").To(5.PercentOfTraffic(), Audience.Internal))));
        Assert.Equal(["ROL1002"], Ids(Along([Flag], At("a", 100.PercentOfUsers()), At("b", 5.PercentOfTraffic()))));
    }

    [Fact]
    public void Another_audience_another_unit_another_change_or_a_point_between_is_not_compared()
    {
        Assert.Empty(Ids(Along([Flag], Stage.Named("a").To(5.PercentOfUsers(), Audience.Internal), Stage.Named("b").To(1.PercentOfUsers(), Audience.RandomSample))));
        Assert.Equal(["ROL1012"], Ids(Along([Flag], At("a", 5.PercentOfUsers()), At("b", 1.PercentOfTraffic()))));
        Assert.Empty(Ids(Along([Flag, Code], At("a", 5.PercentOfUsers()).Applying(Flag), At("b", 1.PercentOfUsers()).Applying(Code))));
        Assert.Empty(Ids(Along([Flag], At("a", 10.PercentOfUsers()), All("b"), Point, All("c"))));
    }

    [Fact]
    public void What_exposes_before_any_change_is_applied_is_no_rung() =>
        Assert.Empty(Ids(Along([Flag], At("a", 10.PercentOfUsers()), At("b", 5.PercentOfUsers()), At("c", 10.PercentOfUsers()).Applying(Flag))));

    [Fact]
    public void A_step_of_more_than_10_times_is_too_steep() => Reviewed.Says(
        "ROL1004", Along([Flag], At("a", 1.PercentOfTraffic()), Stage.Named("dry").DryRun(1.PercentOfUsers()), All("all")), (
        "stage 'all'",
        "Stage 'all' exposes everyone after stage 'a' exposed 1 percent of traffic, which is more than 10 times as much, so a fault that the small share could not show meets many at once; write a stage between the two with a share in To(...)."));

    [Fact]
    public void A_step_of_10_times_or_to_a_small_share_is_clean()
    {
        Assert.Empty(Ids(Along([Flag], At("a", 1.PercentOfUsers()), At("b", 10.PercentOfUsers()), All("all"))));
        Assert.Empty(Ids(Along([Flag], At("a", 0.1.PercentOfUsers()), At("b", 10.PercentOfUsers()), All("all"))));
        Assert.Equal(["ROL1012"], Ids(Along([Flag], At("a", 1.PercentOfUsers()), At("b", 50.PercentOfTraffic()))));
        Assert.Equal(["ROL1004"], Ids(Along([Flag], At("a", 1.PercentOfUsers()), At("b", 11.PercentOfUsers()), All("all"))));
    }

    [Fact]
    public void A_contract_and_the_end_of_something_old_have_no_ladder_beside_that_of_the_code()
    {
        Change[] atOnce = [Change.Contract("c").ReversibleBy("the old route"), Change.Removal("r").ReversibleBy("redeploy")];
        Assert.All(atOnce, change =>
        {
            Assert.Empty(Ids(Along([Flag, change], At("a", 10.PercentOfUsers()).Applying(Flag), All("b"), All("c").Applying(change))));
            Assert.Equal(["ROL1001"], Ids(Along([change], All("a"))));
        });
        Assert.Equal(["ROL1001"], Ids(Along(
            [Flag, Change.Emission("e")], At("a", 10.PercentOfUsers()).Applying(Flag), All("b"), All("c").Applying(Change.Emission("e")))));
    }

    [Fact]
    public void A_model_behind_the_flag_of_the_plan_is_exposed_with_the_flag()
    {
        var model = Change.Model("ranker", "1", "2");
        PathStep[] path = [All("installed").Applying(model), At("a", 10.PercentOfUsers()).Applying(Flag), All("b")];
        Assert.DoesNotContain("ROL1002", Ids(Along([model, Flag], path).ExposedBy(Flag)));
        Assert.Contains("ROL1002", Ids(Along([model, Flag], path)));
    }

    [Fact]
    public void A_step_that_was_not_read_may_be_any_rung()
    {
        var unread = (PathStep)Unread.Of(typeof(PathStep))!;
        Assert.Empty(Ids(Along([Flag], unread, All("all"))));
        Assert.Empty(Ids(Along([Flag], All("all").Applying(Flag), unread)));
        Assert.Empty(Ids(Along([Flag], At("a", 1.PercentOfUsers()).Applying(Flag), unread, All("all"))));
    }

    static Stage At(string name, Exposure exposure) => Stage.Named(name).To(exposure);

    static Stage All(string name) => Stage.Named(name).ToEveryone();

    /// <summary>A plan of which only the exposure may be at fault.</summary>
    static RolloutPlan Along(Change[] changes, params PathStep[] steps) => RolloutPlan.For("p").Changing(changes)
        .Through(steps.Select(Judged))
        .RollingBackBy(changes.Select(change => Undo.Run("undo.sh", change).Within(10.Seconds()).By(Role.OnCall)).ToArray())
        .ContainingBy(Contain.Run("block.sh").Within(10.Seconds()).By(Role.OnCall))
        .StopLoss(SmallPlan.Errors > 1.Percent())
        .Rehearsed(Rehearsal.On(new(2026, 3, 1)))
        .EndingBelowEveryone("only its growth is judged")
        .Announcing(Announce.Rollbacks("#ops").Within(5.Minutes()))
        .OwnedBy(Role.OnCall);

    static PathStep Judged(PathStep step) =>
        step is Stage stage ? stage.AdvanceWhen(SmallPlan.Errors < 0.1.Percent()).ApprovedBy(Role.OnCall, 1.Hours()) : step;

    static string[] Ids(RolloutPlan plan) => [.. Reviewed.Ids(plan).Where(id => id is not "ROL4001" and not "ROL4002" and not "ROL4005")];
}
