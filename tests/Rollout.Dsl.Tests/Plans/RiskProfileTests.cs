using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class RiskProfileTests
{
    static readonly FlagChange Flag = Samples.SmallPlan.Flag;
    static readonly CodeChange Code = Samples.SmallPlan.Code;
    static readonly SchemaChange Reversible = Change.Schema("s").ReversibleBy("down.sql");
    static readonly SchemaChange Down = Change.Schema("s").ReversibleWithDowntime(2.Hours());
    static readonly DataChange Repairable = Change.Data("d").RepairableBy(Repair.Run("r"));
    static readonly DataChange OneWay = Change.Data("d").OneWay("merged");

    public static TheoryData<ChangeKind> Kinds => [.. System.Enum.GetValues<ChangeKind>()];

    [Fact]
    public void Flags_and_config_declared_routine_are_routine()
    {
        Expect("routine (declared routine: small)", Of(Flag).Routine("small"));
        Expect("routine (declared routine: small)", Of(Flag, Change.Config("c", "1", "2")).Routine("small"));
    }

    [Fact]
    public void A_declaration_of_routine_does_not_hold_for_code_or_for_what_is_touched()
    {
        Expect("low (it changes code 'web' from 1.0 to 1.1)", Of(Code).Routine("small"));
        Expect("medium (it changes flag 'FLAG' and it touches critical sign-in)", Of(Flag).Routine("small").Touching(Critical.SignIn));
    }

    [Fact]
    public void Flags_config_and_code_with_its_undo_are_low()
    {
        Expect("low (it changes flag 'FLAG')", Of(Flag));
        Expect("low (it changes config 'c' from 1 to 2)", Of(Change.Config("c", "1", "2")));
        Expect("low (it changes code 'web' from 1.0 to 1.1)", Of(Code));
    }

    [Fact]
    public void Code_without_its_undo_schemas_and_repairable_data_are_medium()
    {
        Expect("medium (it changes code 'web' from 1.0 to 1.1)", Samples.SmallPlan.Changing(Flag, Code).By(Undo.TurnOff(Flag)));
        Expect("medium (it changes schema 's')", Of(Reversible));
        Expect("medium (it changes data 'd')", Of(Change.Data("d")));
        Expect("medium (data 'd' comes back only through a repair)", Of(Repairable));
    }

    [Fact]
    public void Touching_something_raises_low_to_medium_and_medium_to_high()
    {
        Expect("medium (it changes flag 'FLAG' and it touches sensitive payments)", Of(Flag).Touching(Sensitive.Payments));
        Expect(
            "high (it changes schema 's', it touches sensitive payments and it touches critical kernel)",
            Of(Reversible).Touching(Sensitive.Payments, Critical.Named("kernel")));
    }

    [Fact]
    public void Downtime_and_one_way_changes_are_high()
    {
        Expect("high (undoing schema 's' takes the service down for 2 hours)", Of(Down));
        Expect("high (data 'd' is one-way)", Of(OneWay));
        Expect("high (data 'd' is one-way)", Of(Flag, OneWay));
    }

    [Fact]
    public void Only_a_one_way_change_that_touches_something_is_critical()
    {
        Expect("critical (data 'd' is one-way and it touches sensitive personal data)", Of(OneWay).Touching(Sensitive.PersonalData));
        Expect(
            "high (undoing schema 's' takes the service down for 2 hours and it touches sensitive personal data)",
            Of(Down).Touching(Sensitive.PersonalData));
    }

    [Theory]
    [InlineData(ChangeKind.Code, RiskClass.Low, "it changes code 'x' from 1 to 2")]
    [InlineData(ChangeKind.Config, RiskClass.Low, "it changes config 'x' from 1 to 2")]
    [InlineData(ChangeKind.Flag, RiskClass.Low, "it changes flag 'x'")]
    [InlineData(ChangeKind.Schema, RiskClass.Medium, "it changes schema 'x'")]
    [InlineData(ChangeKind.Data, RiskClass.Medium, "it changes data 'x'")]
    [InlineData(ChangeKind.Contract, RiskClass.Medium, "it changes contract 'x'")]
    [InlineData(ChangeKind.Infrastructure, RiskClass.Medium, "it changes infrastructure 'x'")]
    [InlineData(ChangeKind.Model, RiskClass.Medium, "it changes model 'x' from 1 to 2")]
    [InlineData(ChangeKind.SecurityPolicy, RiskClass.Medium, "it changes security policy 'x'")]
    [InlineData(ChangeKind.Credential, RiskClass.Medium, "it changes credential 'x'")]
    [InlineData(ChangeKind.Dependency, RiskClass.Medium, "it changes dependency 'x' from 1 to 2")]
    [InlineData(ChangeKind.Removal, RiskClass.Medium, "it changes removal 'x'")]
    [InlineData(ChangeKind.Emission, RiskClass.High, "emission 'x' cannot be recalled")]
    public void Each_kind_has_its_class_until_it_says_how_it_comes_back(ChangeKind kind, RiskClass expected, string reason)
    {
        var risk = Of(ChangeSamples.Of(kind)).Risk;
        Assert.Equal(expected, risk.Class);
        Assert.Equal([reason], risk.Reasons);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void How_a_change_comes_back_raises_its_class_whatever_its_kind(ChangeKind kind)
    {
        Assert.True(Of(ChangeSamples.Graded(kind, Reversibility.Repairable)).Risk.Class == RiskClass.Medium);
        Assert.True(Of(ChangeSamples.Graded(kind, Reversibility.ReversibleWithDowntime)).Risk.Class == RiskClass.High);
        Assert.True(Of(ChangeSamples.Graded(kind, Reversibility.OneWay)).Risk.Class == RiskClass.High);
        Assert.True(Of(ChangeSamples.Graded(kind, Reversibility.OneWay)).Touching(Critical.Storage).Risk.Class == RiskClass.Critical);
    }

    [Fact]
    public void What_destroys_and_says_no_way_back_is_high()
    {
        var rows = Change.Data("d").Destroying("rows", "their index");
        Expect("high (data 'd' destroys 'rows' and 'their index' and says neither how it comes back nor that it is kept for a while)", Of(rows));
        Expect("high (removal 'r' destroys 'v1' and says neither how it comes back nor that it is kept for a while)", Of(Change.Removal("r").Destroying("v1").UsageShownBy(Metric.Count("v1.calls"))));
        Expect("medium (it changes data 'd')", Of(rows.QuarantinedFor(30.Days())));
        Expect("medium (it changes data 'd')", Of(rows.ReversibleBy("the rows are in the archive")));
        Expect("medium (data 'd' comes back only through a repair)", Of(rows.RepairableBy(Repair.Run("r"))));
    }

    [Fact]
    public void What_writes_is_undone_in_one_step_only_where_the_old_version_copes()
    {
        var writing = Code.Writing("orders");
        Expect("medium (code 'web' from 1.0 to 1.1 writes 'orders', which stays when it goes back)", Of(writing));
        Expect(
            "high (flag 'FLAG' writes 'orders', which stays when it goes back and it touches sensitive payments)",
            Of(Flag.Writing("orders")).Touching(Sensitive.Payments));
        Expect("medium (flag 'FLAG' writes 'orders', which stays when it goes back)", Of(Flag.Writing("orders")).Routine("small"));
        Expect("low (it changes code 'web' from 1.0 to 1.1)", Of(writing.MixedFor(2.Days(), "the old version reads both")));
        Expect("low (it changes code 'web' from 1.0 to 1.1)", Of(writing.ReversibleBy("the new rows are skipped")));
    }

    [Fact]
    public void An_emission_that_touches_something_is_critical() => Expect(
        "critical (emission 'mails' cannot be recalled and it touches sensitive personal data)",
        Of(Change.Emission("mails").AnsweredBy("a correction")).Touching(Sensitive.PersonalData));

    [Fact]
    public void A_critical_target_is_something_that_is_touched()
    {
        var databases = Target.Of("databases", "cluster=orders").Counting(3).Critical();
        Expect("medium (it changes flag 'F' and it touches critical target '3 databases by cluster=orders')", Of(Change.Flag("F").On(databases)).Routine("small"));
        Expect(
            "high (it changes data 'd' and it touches critical target '3 databases by cluster=orders')",
            Of(Change.Data("d").On(databases), Change.Flag("F").On(databases)));
        Expect("low (it changes flag 'F')", Of(Change.Flag("F").On(Target.Of("hosts", "role=web"))));
    }

    [Fact]
    public void A_flag_that_does_not_go_back_in_one_step_is_not_routine() =>
        Expect("high (flag 'F' is one-way)", Of(Change.Flag("F").OneWay("users see it")).Routine("small"));

    [Fact]
    public void A_plan_of_which_no_change_was_read_is_raised_by_nothing() =>
        Expect("routine (nothing that was read raises it)", (RolloutPlan)Unread.Of(typeof(RolloutPlan))!);

    static void Expect(string risk, RolloutPlan plan) => Assert.Equal(risk, plan.Risk.ToString());

    static RolloutPlan Of(params Change[] changes) =>
        Samples.SmallPlan.Changing(changes).By([.. changes.Select(change => Undo.Run("undo.sh", change))]);
}
