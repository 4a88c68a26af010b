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
    [InlineData("contract", "Contract 'x' is answered by", "add Undo.Run(...) to RollingBackBy(...)")]
    [InlineData("model", "Model 'x' from 1 to 2 is answered by", "add Undo.Redeploy(...) to RollingBackBy(...)")]
    [InlineData("policy", "Security policy 'x' is answered by", "add Undo.Run(...) to RollingBackBy(...)")]
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
    public void An_emission_is_the_matter_of_ROL4015_unless_it_can_be_taken_back()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, Change.Emission("x")).By(Step));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, Change.Emission("x").ReversibleBy("the queue is emptied")).By(Step)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, Change.Emission("x").OneWay("the campaign ends there")).By(Step));
    }

    [Fact]
    public void A_model_a_dependency_and_an_emission_behind_a_flag_are_answered_by_the_flag()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, Change.Model("m", "1", "2"), Change.Dependency("d", "1", "2"), Change.Emission("e").ReversibleBy("recalled")).By(Step).ExposedBy(Other));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, Change.Contract("c")).By(Step).ExposedBy(Other)));
    }

    [Fact]
    public void A_switch_of_traffic_a_restore_and_a_kill_switch_answer_too()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code).By(Undo.SwitchTraffic("the old fleet", SmallPlan.Code)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Code).By(Undo.Restore(Backup.Of("rows"), SmallPlan.Code)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, SmallPlan.Flag).By(Step).ContainingBy(Contain.KillSwitch(SmallPlan.Flag)));
    }

    [Fact]
    public void A_recovery_and_a_check_undo_nothing() => Assert.Contains(
        Id, Reviewed.Ids(SmallPlan.Changing(SmallPlan.Code).By(Undo.Recover("restart it", SmallPlan.Code), Undo.Verify(SmallPlan.Errors < 1.Percent()))));

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
    public void A_schema_that_only_adds_may_stay_and_one_of_another_phase_may_not()
    {
        Reviewed.IsSilent(Id, SmallPlan.Changing(Other, Change.Schema("x").Expanding().ReversibleBy("down.sql")).By(Step));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, Change.Schema("x").Migrating().ReversibleBy("down.sql")).By(Step)));
        Assert.Contains(Id, Reviewed.Ids(SmallPlan.Changing(Other, Change.Schema("x").Contracting().ReversibleBy("down.sql")).By(Step)));
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
        "contract" => Change.Contract("x"),
        "model" => Change.Model("x", "1", "2"),
        "policy" => Change.SecurityPolicy("x"),
        _ => Change.Data("x"),
    };
}
