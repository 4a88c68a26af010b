using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PersistentWithoutPointTests
{
    const string Id = "ROL4017";

    static readonly DataChange Rows = Change.Data("rows");

    [Fact]
    public void Data_that_only_a_command_answers_in_a_risky_plan_are_flagged() => Reviewed.Says(Id, LastingPlan.Of(Rows, Undo.Run("stop-job.sh", Rows)), (
        "change 'rows'",
        "Data 'rows' is answered by the step 'run stop-job.sh' alone, in a plan whose risk is high (it changes data 'rows' and it touches critical payments), and nobody has said whether the data come back, so a rollback may leave what was written; say ReversibleBy(...) or RepairableBy(...) on the change, or put PointOfNoReturn.Because(...) before stage 'end'."));

    [Fact]
    public void Traffic_that_is_switched_away_leaves_data_behind() =>
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Rows, Undo.SwitchTraffic("blue", Rows))));

    [Fact]
    public void A_grade_a_restore_or_a_point_says_it()
    {
        var reversible = Rows.ReversibleBy("delete-inserted.sql");
        Reviewed.IsSilent(Id, LastingPlan.Of(reversible, Undo.Run("delete-inserted.sql", reversible)));
        Reviewed.IsSilent(Id, LastingPlan.Of(Rows, Undo.Run("stop-job.sh", Rows), Undo.Restore(Backup.Of("rows"), Rows)));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Rows, Undo.Run("stop-job.sh", Rows)));
    }

    [Fact]
    public void Data_that_nothing_answers_or_that_are_one_way_are_the_matter_of_other_rules()
    {
        Reviewed.IsSilent(Id, LastingPlan.Of(Rows));
        Assert.Contains("ROL3001", Reviewed.Ids(LastingPlan.Of(Rows)));
        Reviewed.IsSilent(Id, LastingPlan.Of(Rows.OneWay("gone"), Undo.Run("stop-job.sh", Rows.OneWay("gone"))));
        Assert.Contains("ROL4001", Reviewed.Ids(LastingPlan.Of(Rows.OneWay("gone"))));
    }
}
