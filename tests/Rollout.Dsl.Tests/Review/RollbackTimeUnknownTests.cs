using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackTimeUnknownTests
{
    const string Id = "ROL3002";

    static readonly DataChange Data = Change.Data("rows").RepairableBy(Repair.Run("repair.sh").Within(1.Hours()));
    static readonly DataChange Unbounded = Change.Data("rows").RepairableBy(Repair.Run("repair.sh"));
    static readonly RollbackStep Bounded = Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds());

    [Fact]
    public void A_step_without_a_bound_is_flagged_by_its_number() => Reviewed.Says(
        Id,
        SmallPlan.Changing(SmallPlan.Flag, SmallPlan.Code).By(Bounded, Undo.Redeploy(SmallPlan.Code)).ContainingBy(Contain.Pause(SmallPlan.Flag)),
        ("rollback step 2", "The step 'redeploy web at version 1.0' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."),
        ("containment step 1", "The step 'pause FLAG' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."));

    [Fact]
    public void A_step_with_a_bound_or_an_open_one_is_clean()
    {
        Reviewed.IsSilent(Id, SmallPlan.Clean());
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).Within(Open.Until(new LocalDate(2026, 5, 1), Role.OnCall))));
    }

    [Fact]
    public void A_repair_has_the_bound_of_its_change()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Data).By(Undo.Repair(Data)));
        Reviewed.Says(Id, SmallPlan.Changing(Unbounded).By(Undo.Repair(Unbounded)), (
            "rollback step 1",
            "The step 'repair rows: run repair.sh' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."));
    }

    [Fact]
    public void A_restore_has_the_bound_of_its_backup()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Data).By(Undo.Restore(Backup.Of("rows").RestoredWithin(2.Hours()), Data)));
        Reviewed.Says(Id, SmallPlan.Changing(Data).By(Undo.Restore(Backup.Of("rows"), Data)), (
            "rollback step 1",
            "The step 'restore rows from the backup of rows' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."));
    }

    [Fact]
    public void A_step_that_undoes_nothing_takes_time_too() => Reviewed.Says(
        Id,
        SmallPlan.Changing(SmallPlan.Flag).By(Bounded, Undo.Recover("warm the caches", SmallPlan.Flag), Undo.Verify(SmallPlan.Errors < 1.Percent())),
        ("rollback step 2", "The step 'recover after FLAG: warm the caches' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."),
        ("rollback step 3", "The step 'verify that errors < 1 percent' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."));

    [Fact]
    public void A_command_of_its_own_does_not_have_the_bound_of_the_repair() => Reviewed.Says(
        Id, SmallPlan.Changing(Data).By(Undo.Run("undo.sh", Data)), (
        "rollback step 1",
        "The step 'run undo.sh' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...)."));

    [Fact]
    public void A_step_of_which_the_bound_was_not_read_is_not_accused()
    {
        var step = Undo.TurnOff(SmallPlan.Flag);
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag).By((RollbackStep)step.With(step.Facts.Set(Fact.Bound, NotRead.Value), step.Provenance)));
    }

    [Fact]
    public void A_step_that_may_or_may_not_be_a_repair_is_not_accused_of_the_open_bound_of_the_repair()
    {
        var open = Change.Data("rows").RepairableBy(Repair.Run("r").Within(Open.Until(new LocalDate(2026, 5, 1), Role.OnCall)).By(Role.OnCall));
        var either = (RollbackStep)Undo.Repair(open).Join(Undo.Run("undo.sh", open));
        Assert.Empty(Reviewed.Ids(SmallPlan.Changing(open).By(either)));
        Assert.Equal(["ROL0006"], Reviewed.Ids(SmallPlan.Changing(open).By(Undo.Repair(open))));
    }
}
