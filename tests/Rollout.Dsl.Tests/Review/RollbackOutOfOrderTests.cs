using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackOutOfOrderTests
{
    const string Id = "ROL3006";

    static readonly DataChange Rows = Change.Data("rows").RepairableBy(Repair.Run("repair.sh").Within(1.Hours()).By(Role.OnCall)).WrittenBy(SmallPlan.Flag);
    static readonly SchemaChange Columns = Change.Schema("columns").ReversibleBy("down.sql").ActivatedBy(SmallPlan.Code);
    static readonly RollbackStep Off = Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()).By(Role.OnCall);

    [Fact]
    public void Data_that_is_repaired_before_its_writer_is_stopped_is_flagged() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By(Undo.Repair(Rows), Off), (
        "rollback step 1",
        "The step 'repair rows: run repair.sh' stands before 'turn off FLAG', which stops flag 'FLAG', so what is mended goes on being written; move 'turn off FLAG' before it in RollingBackBy(...)."));

    [Fact]
    public void A_schema_that_is_taken_back_before_the_code_that_uses_it_is_flagged() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Code, Columns).By(Down(Columns), Undo.Redeploy(SmallPlan.Code).Within(1.Hours())), (
        "rollback step 1",
        "The step 'migrate down columns' stands before 'redeploy web at version 1.0', which stops code 'web' from 1.0 to 1.1, so what is mended goes on being written; move 'redeploy web at version 1.0' before it in RollingBackBy(...)."));

    [Fact]
    public void A_step_that_is_taken_again_once_the_writer_is_stopped_is_clean() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By(Undo.Repair(Rows), Off, Undo.Repair(Rows), Off), (
        "rollback step 1",
        "The step 'repair rows: run repair.sh' stands before 'turn off FLAG', which stops flag 'FLAG', so what is mended goes on being written; move 'turn off FLAG' before it in RollingBackBy(...)."));

    [Fact]
    public void The_right_order_and_a_writer_that_nothing_stops_are_clean()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By(Off, Undo.Repair(Rows)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By(Undo.Repair(Rows)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code, Columns).By(Down(Columns), Undo.TurnOff(SmallPlan.Flag)));
    }

    [Fact]
    public void Any_step_before_that_reverts_or_runs_something_may_stop_the_writer()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By(Undo.Run("stop the job", Rows), Undo.Repair(Rows), Off));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, SmallPlan.Code, Columns).By(Off, Down(Columns), Undo.Redeploy(SmallPlan.Code)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Rows).By((RollbackStep)Unread.Of(typeof(RollbackStep))!, Undo.Repair(Rows), Off));
    }

    [Fact]
    public void Two_steps_that_change_places_raise_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(SmallPlan.Changing(SmallPlan.Flag, Rows).By(Off, Undo.Repair(Rows))));
        Assert.Equal([Id], Reviewed.Ids(SmallPlan.Changing(SmallPlan.Flag, Rows).By(Undo.Repair(Rows), Off)));
    }

    static RollbackStep Down(SchemaChange schema) => Undo.MigrateDown(schema).Within(1.Hours()).By(Role.OnCall);
}
