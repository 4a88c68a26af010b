using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ReversibilityUnclassifiedTests
{
    const string Id = "ROL4010";

    static readonly SchemaChange Columns = Change.Schema("columns");

    [Fact]
    public void A_schema_from_which_traffic_is_only_switched_away_is_flagged() => Reviewed.Says(
        Id, SmallPlan.Changing(Columns).By(Undo.SwitchTraffic("blue", Columns)), (
        "change 'columns'",
        "Schema 'columns' is answered by the step 'switch traffic to blue' alone, and nobody has said how it comes back, so a rollback may end with the old version on the new state; say ReversibleBy(...), ReversibleWithDowntime(...), RepairableBy(...) or OneWay(...) on the change."));

    [Fact]
    public void A_command_does_not_say_how_something_destroyed_comes_back()
    {
        var key = Change.Credential("key").Destroying("key 1");
        Reviewed.Says(Id, SmallPlan.Changing(key).By(Undo.Run("issue-key.sh", key)), (
            "change 'key'",
            "Credential 'key' is answered by the step 'run issue-key.sh' alone, and nobody has said how it comes back once 'key 1' is destroyed, so a rollback may end with the old version on the new state; say ReversibleBy(...), ReversibleWithDowntime(...), RepairableBy(...) or OneWay(...) on the change."));
        Reviewed.IsSilent(Id, SmallPlan.Changing(key.QuarantinedFor(7.Days())).By(Undo.Run("issue-key.sh", key.QuarantinedFor(7.Days()))));
    }

    [Fact]
    public void A_down_migration_brings_back_no_data() => Reviewed.Says(Id, SmallPlan.Changing(Columns.Destroying("ssn")).By(Undo.MigrateDown(Columns.Destroying("ssn"))), (
        "change 'columns'",
        "Schema 'columns' is answered by the step 'migrate down columns' alone, and nobody has said how it comes back once 'ssn' is destroyed, so a rollback may end with the old version on the new state; say ReversibleBy(...), ReversibleWithDowntime(...), RepairableBy(...) or OneWay(...) on the change."));

    [Fact]
    public void A_step_that_says_how_the_change_comes_back_states_it()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Columns).By(Undo.MigrateDown(Columns)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Columns).By(Undo.SwitchTraffic("blue", Columns), Undo.Run("drop.sql", Columns)));
        var hosts = Change.Infrastructure("hosts");
        Reviewed.IsSilent(Id, SmallPlan.Changing(hosts).By(Undo.SwitchTraffic("the old hosts", hosts)));
    }

    [Fact]
    public void A_grade_states_it_and_an_unanswered_change_is_the_matter_of_ROL3001()
    {
        var graded = Columns.ReversibleBy("down.sql");
        Reviewed.IsSilent(Id, SmallPlan.Changing(graded).By(Undo.SwitchTraffic("blue", graded)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Columns).By(Undo.TurnOff(SmallPlan.Flag)));
        Assert.Contains("ROL3001", Reviewed.Ids(SmallPlan.Changing(SmallPlan.Flag, Columns).By(Undo.TurnOff(SmallPlan.Flag))));
    }
}
