using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackIsOnlyRedeployTests
{
    const string Id = "ROL3005";

    static readonly SchemaChange Columns = Change.Schema("columns").ReversibleBy("down.sql");
    static readonly RollbackStep Redeploy = Undo.Redeploy(SmallPlan.Code).Within(1.Hours()).By(Role.OnCall);

    [Fact]
    public void A_schema_that_stays_while_code_is_redeployed_is_flagged_with_its_remedy() => Reviewed.Says(Id, Changing(Columns), (
        "change 'columns'",
        "Schema 'columns' stays when the plan goes back, for all that the rollback does is 'redeploy web at version 1.0', so the old version meets what it was not built for; add Undo.MigrateDown(...) to RollingBackBy(...)."));

    [Fact]
    public void Data_and_a_contract_stay_too() => Reviewed.Says(
        Id,
        Changing(Change.Data("rows"), Change.Contract("api v2")),
        ("change 'rows'", "Data 'rows' stays when the plan goes back, for all that the rollback does is 'redeploy web at version 1.0', so the old version meets what it was not built for; say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)."),
        ("change 'api v2'", "Contract 'api v2' stays when the plan goes back, for all that the rollback does is 'redeploy web at version 1.0', so the old version meets what it was not built for; add Undo.Run(...) to RollingBackBy(...)."));

    [Fact]
    public void It_speaks_in_place_of_the_rule_that_a_change_is_not_answered()
    {
        Assert.Equal([Id], Reviewed.Ids(Changing(Columns)));
        Assert.Empty(Reviewed.Ids(Changing(Columns, Undo.MigrateDown(Columns).Within(1.Hours()).By(Role.OnCall))));
    }

    [Fact]
    public void A_schema_that_only_adds_one_that_is_one_way_and_other_kinds_are_left_to_other_rules()
    {
        Reviewed.IsSilent(Id, Changing(Columns.Expanding()));
        Reviewed.IsSilent(Id, Changing(Change.Schema("columns").OneWay("gone")));
        Assert.Equal(["ROL3001"], Reviewed.Ids(Changing(Change.SecurityPolicy("rules"))));
    }

    [Fact]
    public void Any_other_step_is_more_than_a_redeploy()
    {
        Assert.Contains("ROL3001", Reviewed.Ids(Changing(Columns, Undo.TurnOff(SmallPlan.Flag).Within(1.Hours()))));
        Reviewed.IsSilent(Id, Changing(Columns, Undo.TurnOff(SmallPlan.Flag).Within(1.Hours())));
        Reviewed.IsSilent(Id, Changing(Change.Data("rows").RepairableBy(Repair.Run("repair.sh"))));
    }

    [Fact]
    public void A_step_that_was_not_read_may_answer()
    {
        var step = (RollbackStep)Unread.Of(typeof(RollbackStep))!;
        Assert.Empty(Reviewed.Ids(Changing(Columns, step)));
    }

    static RolloutPlan Changing(params Change[] changes) => SmallPlan.Changing([SmallPlan.Code, .. changes]).By(Redeploy);

    static RolloutPlan Changing(Change change, RollbackStep step) => SmallPlan.Changing(SmallPlan.Code, change).By(Redeploy, step);
}
