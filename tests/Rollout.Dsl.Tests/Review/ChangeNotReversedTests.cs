using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ChangeNotReversedTests
{
    const string Id = "ROL3001";

    static readonly FlagChange Other = Change.Flag("OTHER");
    static readonly RollbackStep Step = Undo.TurnOff(Other);

    [Theory]
    [InlineData("flag", "Flag 'x' is answered by", "add Undo.TurnOff(...) to RollingBackBy(...)")]
    [InlineData("config", "Config 'x' from 1 to 2 is answered by", "add Undo.TurnBack(...) to RollingBackBy(...)")]
    [InlineData("code", "Code 'x' from 1 to 2 is answered by", "add Undo.Redeploy(...) to RollingBackBy(...)")]
    [InlineData("schema", "Schema 'x' is answered by", "add Undo.MigrateDown(...) to RollingBackBy(...)")]
    [InlineData("data", "Data 'x' is answered by", "say RepairableBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...)")]
    public void A_change_that_nothing_answers_is_flagged_with_its_remedy(string kind, string begin, string remedy) => Reviewed.Says(
        Id, SmallPlan.Changing(Other, Of(kind)).By(Step), (
        "change 'x'", $"{begin} no undo, repair or containment step, so it stays in place when the rollout goes wrong; {remedy}."));

    [Fact]
    public void A_step_that_says_something_else_of_the_change_is_named_with_both_places() => Reviewed.Says(
        Id,
        SmallPlan.Changing(Other, Change.Schema("x", line: 12, file: "src/Plan.cs").ReversibleBy("down.sql"))
            .By(Step, Undo.Run("undo.sh", Change.Schema("x", line: 20, file: "src/Undos.cs"))),
        ("change 'x'", "Schema 'x' is answered by no undo, repair or containment step: Changing(...) names it (Plan.cs:12), and the step 'run undo.sh' names it (Undos.cs:20) and says something else of it, so it stays in place when the rollout goes wrong; keep the change in one field and name that field in both."));

    [Fact]
    public void A_change_that_its_undo_a_command_a_containment_or_a_repair_answers_is_clean()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code).By(Undo.Redeploy(SmallPlan.Code)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code).By(Undo.Run("undo.sh", SmallPlan.Code)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, SmallPlan.Flag).By(Step).ContainingBy(Contain.Pause(SmallPlan.Flag)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, Change.Data("x").RepairableBy(Repair.Run("r"))).By(Step));
    }

    [Fact]
    public void Code_behind_a_flag_that_is_turned_off_is_answered_by_the_flag()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, SmallPlan.Code).By(Step).ExposedBy(Other));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, SmallPlan.Code).By(Step)));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, SmallPlan.Code, SmallPlan.Flag).By(Step).ExposedBy(SmallPlan.Flag)));
    }

    [Fact]
    public void A_one_way_change_is_the_matter_of_the_rules_of_the_point_of_no_return()
    {
        var schema = Change.Schema("x").OneWay("gone");
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, schema).By(Step));
        Reviewed.IsSilent(Id, RolloutPlan.For("p").Changing(Other, schema)
            .Through(PointOfNoReturn.Because("gone"), SmallPlan.Judged("all", 100.PercentOfUsers()).Applying(schema))
            .RollingBackBy(Step));
    }

    [Fact]
    public void A_step_of_which_the_change_was_not_read_may_answer_any()
    {
        var unread = (FlagChange)Unread.Of(typeof(FlagChange))!;
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(unread)));
    }

    static Change Of(string kind) => kind switch
    {
        "flag" => Change.Flag("x"),
        "config" => Change.Config("x", "1", "2"),
        "code" => Change.Code("x", "1", "2"),
        "schema" => Change.Schema("x").ReversibleBy("down.sql"),
        _ => Change.Data("x"),
    };
}
