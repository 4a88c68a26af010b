using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OpenPointTests
{
    const string Id = "ROL0006";
    const string Remedy = "so the plan is not ready to run; write the fact in place of Open.Until(...).";

    static readonly Open Later = Open.Until(new LocalDate(2026, 5, 1), by: Role.ReleaseTeam);

    [Fact]
    public void An_open_version_is_listed()
    {
        var code = Change.Code("web", from: "1.0", to: Later);
        Reviewed.Says(Id, SmallPlan.Changing(code).By(Undo.Redeploy(code).Within(1.Hours())), (
            "change 'web'", $"The version that change 'web' leads to is open until 2026-05-01, to be decided by release team, {Remedy}"));
    }

    [Fact]
    public void Both_versions_and_every_bound_are_listed()
    {
        var code = Change.Code("web", from: Later, to: Later);
        var plan = SmallPlan.Changing(code, SmallPlan.Flag)
            .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()), Undo.Run("undo.sh", code).Within(Later))
            .ContainingBy(Contain.Run("block.sh").Within(Later))
            .RepairingForwardBy(Repair.Run("fix.sh").Within(Later));
        Reviewed.Says(
            Id,
            plan,
            ("change 'web'", $"The version that change 'web' starts from is open until 2026-05-01, to be decided by release team, {Remedy}"),
            ("change 'web'", $"The version that change 'web' leads to is open until 2026-05-01, to be decided by release team, {Remedy}"),
            ("rollback step 2", $"The time bound of 'run undo.sh' is open until 2026-05-01, to be decided by release team, {Remedy}"),
            ("containment step 1", $"The time bound of 'run block.sh' is open until 2026-05-01, to be decided by release team, {Remedy}"),
            ("forward repair 1", $"The time bound of 'run fix.sh' is open until 2026-05-01, to be decided by release team, {Remedy}"));
    }

    [Fact]
    public void The_open_bound_of_a_repair_is_listed_once_at_the_step_that_runs_it_or_else_at_the_change()
    {
        var rows = Change.Data("rows").RepairableBy(Repair.Run("recount.sh").Within(Later).By(Role.DataOwner));
        var open = $"is open until 2026-05-01, to be decided by release team, {Remedy}";
        Reviewed.Says(Id, SmallPlan.Changing(SmallPlan.Flag, rows).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())), (
            "change 'rows'", $"The time bound of the repair of change 'rows' {open}"));
        Reviewed.Says(Id, SmallPlan.Changing(rows).By(Undo.Repair(rows)), (
            "rollback step 1", $"The time bound of 'repair rows: run recount.sh' {open}"));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, rows).By((RollbackStep)Unread.Of(typeof(RollbackStep))!));
    }

    [Fact]
    public void An_open_point_without_a_day_is_listed_and_never_due()
    {
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).Within(Open.Undecided(by: Role.ReleaseTeam)));
        Reviewed.Says(Id, plan, (
            "rollback step 1",
            "The time bound of 'turn off FLAG' is open, to be decided by release team, so the plan is not ready to run; write the fact in place of Open.Undecided(...)."));
        Assert.Empty(plan.Due(LocalDate.MaxIsoValue));
    }

    [Fact]
    public void The_owner_the_containment_and_the_rehearsal_may_be_open()
    {
        var undecided = Open.Undecided(by: Role.ReleaseTeam);
        var plan = LastingPlan.Behind(Change.Data("rows").OneWay("they are gone")).OwnedBy(undecided).ContainingBy(undecided).Rehearsed(Later);
        const string Undecided = "open, to be decided by release team, so the plan is not ready to run; write the fact in place of Open.Undecided(...).";
        Reviewed.Says(
            Id,
            plan,
            ("plan", $"Who owns plan 'p' is {Undecided}"),
            ("plan", $"The containment of plan 'p' is {Undecided}"),
            ("plan", $"The rehearsal of plan 'p' is open until 2026-05-01, to be decided by release team, {Remedy}"));
        Assert.Empty(Reviewed.Ids(plan).Intersect(["ROL3004", "ROL4003", "ROL5001"]));
        Assert.Equal("2026-05-01: decide the rehearsal of plan 'p', by release team", Assert.Single(plan.Due(new LocalDate(2026, 5, 1))).ToString());
    }

    [Fact]
    public void What_is_open_is_neither_an_owner_nor_a_step_nor_a_record()
    {
        var flag = Change.Flag("FLAG");
        var plan = SmallPlan.Changing(flag).Unwatched(Undo.TurnOff(flag)).Touching(Critical.Payments)
            .ContainingBy(Contain.KillSwitch(flag)).ContainingBy(Later).OwnedBy(Later).Rehearsed(Later);
        Assert.Null(plan.Sheet.Owner);
        Assert.Single(plan.Sheet.ContainmentSteps);
        Assert.Empty(plan.Sheet.Rehearsals);
        Assert.Contains("ROL3017", Reviewed.Ids(plan));
    }

    [Fact]
    public void An_open_point_is_a_suggestion()
    {
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).Within(Later));
        Assert.Equal(Severity.Suggestion, Assert.Single(plan.Review()).Severity);
    }

    [Fact]
    public void A_plan_without_open_points_is_clean() => Assert.Empty(SmallPlan.Clean().Review());
}
