using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class IrreversibilityRulesTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL3001", "ROL3004", "ROL3011", "ROL4001", "ROL4002", "ROL4003", "ROL4004", "ROL5006");

    static string Plan(string path, string changes = "Flag, Column", string more = "") => $"""
        RolloutPlan.For("p").Changing({changes})
            .Through({path})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .ContainingBy(Contain.Pause(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1))){more}
        """;

    const string First = """Stage.Named("first").To(1.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent())""";
    const string Point = """PointOfNoReturn.Because("the column is gone")""";
    const string Last = """Stage.Named("last").ToEveryone().ApprovedBy(Role.OnCall, within: 1.Days())""";

    [Fact]
    public async Task ROL4001_flags_a_one_way_change_on_a_path_without_a_point_at_its_mention()
    {
        var found = await Rules.Plan(Plan($"{First}, {Last}.Applying(Column)", "Flag, {|ROL4001:Column|}"));

        Assert.Equal(
            "Change 'column dropped' is one-way (the data is gone) and the path has no point of no return, so nobody sees where rolling back ends; put PointOfNoReturn.Because(...) before stage 'last'.",
            found[0].GetMessage());
    }

    [Fact]
    public async Task ROL4002_flags_a_one_way_change_applied_before_the_point_at_Applying()
    {
        var found = await Rules.Plan(Plan(
            $$"""{{First}}.ApprovedBy(Role.OnCall, within: 1.Days()).Applying({|ROL4002:Column|}), {{Point}}, {{Last}}"""));

        Assert.Equal(
            "Stage 'first' applies the one-way change 'column dropped' before the point of no return, so the rollback that the plan still promises there cannot happen; move Applying(...) to a stage after the point.",
            found[0].GetMessage());
    }

    [Fact]
    public Task ROL4002_flags_a_one_way_change_that_no_stage_names_because_the_first_exposing_stage_applies_it() =>
        Rules.Plan(Plan($"{First}.ApprovedBy(Role.OnCall, within: 1.Days()), {Point}, {Last}", "Flag, {|ROL4002:Column|}"));

    [Fact]
    public Task One_way_change_behind_its_point_is_clean() => Rules.Plan(Plan($"{First}, {Point}, {Last}.Applying(Column)"));

    [Fact]
    public Task Point_at_the_beginning_covers_what_no_stage_names() => Rules.Plan(Plan($"{Point}, {Last}"));

    [Fact]
    public Task Unread_step_may_be_the_point() => Rules.Members($$"""
        static PathStep Perhaps => Unread.Yes ? {{Point}} : {{Last}};

        public static RolloutPlan Plan => {{Plan($"{First}, Perhaps, Stage.Named(\"end\").ToEveryone().Applying(Column).ApprovedBy(Role.OnCall, within: 1.Hours())")}};
        """);

    const string WithoutWayForward = """
        .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)))
        """;

    [Fact]
    public async Task ROL4003_asks_for_a_way_forward_at_the_point()
    {
        var found = await Rules.Plan($$"""
            RolloutPlan.For("p").Changing(Flag, Column).Through({{First}}, {|ROL4003:{{Point}}|}, {{Last}}.Applying(Column)){{WithoutWayForward}}
            """);

        Assert.Equal(
            "Behind the point of no return (the column is gone) nothing rolls back, and the plan has neither containment nor forward repair, so whoever meets a failure there has to invent the answer; say ContainingBy(...) or RepairingForwardBy(...).",
            found[0].GetMessage());
    }

    [Fact]
    public Task ROL4003_flags_the_first_point_where_a_field_is_mentioned() => Rules.Members($$"""
        static readonly PointOfNoReturn Gone = {{Point}};

        public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Flag).Through({|ROL4003:Gone|}, {{First}}, Gone, {{Last}}){{WithoutWayForward}};
        """);

    [Theory]
    [InlineData(".RepairingForwardBy(Repair.Run(\"fix.sh\").Within(1.Hours()))")]
    [InlineData(".ContainingBy(Contain.Run(Unread.Text).Within(1.Hours()))")]
    public Task ROL4003_is_silent_where_a_way_forward_was_said(string more) => Rules.Plan(
        $"""RolloutPlan.For("p").Changing(Flag, Column).Through({First}, {Point}, {Last}.Applying(Column)){WithoutWayForward}{more}""");

    [Fact]
    public async Task ROL4004_flags_each_condition_that_rolls_back_behind_the_point()
    {
        var found = await Rules.Plan(Plan(
            $$"""{{First}}, {{Point}}, {{Last}}.Applying(Column).RollBackWhen({|ROL4004:Errors > 2.Percent()|}).RollBackWhen({|ROL4004:Failures > 3.Events()|}, Failures > Unread.Number.Events())"""));

        Assert.Equal(
            "Stage 'last' stands behind the point of no return and still rolls back when errors > 2 percent, which the plan says cannot be done there, so the promise fails when it is needed; write ContainWhen(...) in place of RollBackWhen(...).",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData(First + ".RollBackWhen(Errors > 2.Percent()), " + Point + ", " + Last + ".Applying(Column)")]
    [InlineData(First + ", " + Point + ", " + Last + ".Applying(Column).ContainWhen(Errors > 2.Percent()).StopLoss(Errors > 3.Percent())")]
    public Task ROL4004_is_silent_before_the_point_and_for_what_contains(string path) => Rules.Plan(Plan(path));

    [Fact]
    public Task ROL3004_flags_a_risky_plan_that_was_never_rehearsed_at_its_name() => Rules.Plan($$"""
        {|ROL3004:RolloutPlan.For("p")|}.Changing(Flag, Column)
            .Through({{First}}, {{Point}}, {{Last}}.Applying(Column))
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .ContainingBy(Contain.Pause(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
        """);

    [Fact]
    public Task ROL3004_is_silent_where_a_rehearsal_was_not_read() => Rules.Plan($"""
        RolloutPlan.For("p").Changing(Flag, Column)
            .Through({First}, {Point}, {Last}.Applying(Column))
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .ContainingBy(Contain.Pause(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
            .Rehearsed(Rehearsal.On(new LocalDate(Unread.Number, 3, 1)))
        """);

    [Fact]
    public Task ROL3011_flags_a_backup_without_restore_test_at_the_change_and_is_silent_for_a_tested_one() => Rules.Members($$"""
        static readonly DataChange Tested = Change.Data("tested").RepairableBy(Repair.Run("a.py").From(
            Backup.Of("a").RestoreTested(on: new LocalDate(2026, 3, 1)).Losing(atMost: 1.Minutes()).RestoredWithin(1.Hours())));
        static readonly DataChange Untested = Change.Data("untested").RepairableBy(Repair.Run("b.py").From(Backup.Of("b")));

        public static RolloutPlan Plan => {{Plan($"{First}, {Point}, {Last}.Applying(Column)", "Flag, Column, Tested, {|ROL3011:Untested|}")}};
        """);

    [Fact]
    public Task ROL3011_flags_what_a_step_needs_where_it_stands_and_is_silent_for_what_was_checked_or_not_read() => Rules.Plan($$"""
        RolloutPlan.For("p").Changing(Flag, Column)
            .Through({{First}}, {{Point}}, {{Last}}.Applying(Column))
            .RollingBackBy(
                Undo.TurnOff(Flag).Within(10.Seconds()).Needing(
                    {|ROL3011:Prerequisite.Artefact("flag tool 2")|},
                    {|ROL3011:Backup.Of("flags")|},
                    Prerequisite.Access("bastion").CheckedOn(new LocalDate(2026, 3, 1)),
                    Prerequisite.Access(Unread.Text),
                    Prerequisite.Access("console").CheckedOn(new LocalDate(Unread.Number, 3, 1))),
                Undo.Restore({|ROL3011:Backup.Of("columns")|}, undoing: Flag).Within(1.Hours()).AfterSnapshot(Backup.Of("rows")))
            .ContainingBy(Contain.Pause(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)))
        """);

    [Theory]
    [InlineData("\"nothing takes it back\"")]
    [InlineData("Unread.Text")]
    public Task ROL3004_is_silent_where_the_plan_waives_its_rollback(string because) => Rules.Plan($"""
        RolloutPlan.For("p").Changing(Column)
            .Through({First}, {Point}, {Last}.Applying(Column))
            .WithoutRollback(because: {because})
            .ContainingBy(Contain.ReadOnly("rows").Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
        """);

    [Fact]
    public async Task ROL5006_flags_a_one_way_step_that_nobody_approves_at_the_stage()
    {
        var found = await Rules.Plan(Plan($$"""{{First}}, {{Point}}, {|ROL5006:Stage.Named("last")|}.ToEveryone().Applying(Column)"""));

        Assert.Equal(
            "Stage 'last' applies the one-way change 'column dropped' and no named role approves it, so nobody decides that it happens; add ApprovedBy(...).",
            found[0].GetMessage());
    }
}
