using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class RollbackRulesTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL0006", "ROL3001", "ROL3002");

    static string Plan(string changes, string steps, string more = "") => $"""
        RolloutPlan.For("p").Changing({changes})
            .Through(Stage.Named("full").ToEveryone())
            .RollingBackBy({steps})
            .StopLoss(Errors > 2.Percent()){more}
        """;

    [Fact]
    public async Task ROL3001_flags_a_change_that_nothing_answers_at_its_mention()
    {
        var found = await Rules.Plan(Plan("{|ROL3001:Web|}, Flag", "Undo.TurnOff(Flag).Within(10.Seconds())"));

        Assert.Equal(
            "Code 'web' from 1 to 2 is answered by no undo, repair or containment step, so it stays in place when the rollout goes wrong; add Undo.Redeploy(...) to RollingBackBy(...).",
            found[0].GetMessage());
    }

    [Fact]
    public Task ROL3001_flags_data_that_names_no_repair() =>
        Rules.Plan(Plan("Flag, {|ROL3001:Rows|}", "Undo.TurnOff(Flag).Within(10.Seconds())"));

    [Theory]
    [InlineData("Web, Flag", "Undo.TurnOff(Flag).Within(10.Seconds())", ".ExposedBy(Flag)")]
    [InlineData("Web, Flag", "Undo.TurnOff(Flag).Within(10.Seconds()), Undo.Redeploy(Web).Within(1.Hours())", "")]
    [InlineData("Flag, Rows", "Undo.TurnOff(Flag).Within(10.Seconds()), Undo.Run(\"restore\", undoing: Rows).Within(1.Hours())", "")]
    [InlineData("Web, Flag", "Undo.Redeploy(Web).Within(1.Hours())", ".ContainingBy(Contain.Pause(Flag).Within(1.Minutes()))")]
    [InlineData("Web, Flag", "Undo.Run(Unread.Text, undoing: Web).Within(1.Hours()), Undo.TurnOff(Flag).Within(1.Hours())", "")]
    [InlineData("Web, {|ROL3001:Flag|}", "new[] { Undo.Redeploy(Change.Code(Unread.Text, \"1\", \"2\")).Within(1.Hours()) }", "")]
    public Task ROL3001_is_silent_where_a_step_answers_or_may_answer(string changes, string steps, string more) =>
        Rules.Plan(Plan(changes, steps, more));

    [Fact]
    public async Task ROL3002_flags_a_step_without_a_time_bound_at_the_step()
    {
        var found = await Rules.Plan(Plan(
            "Flag", "{|ROL3002:Undo.TurnOff(Flag).By(Role.OnCall)|}", ".ContainingBy({|ROL3002:Contain.Run(\"shed load\")|})"));

        Assert.Equal(
            "The step 'turn off FLAG' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...).",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData("Undo.TurnOff(Flag).Within(Unread.Number.Seconds())")]
    [InlineData("Undo.TurnOff(Flag).Within(10.Seconds())")]
    public Task ROL3002_is_silent_where_a_bound_was_said(string step) => Rules.Plan(Plan("Flag", step));

    [Fact]
    public Task ROL3002_takes_the_bound_of_a_repair_from_its_change() => Rules.Members("""
        static readonly DataChange Merge = Change.Data("merged").RepairableBy(Repair.Run("restore.py").Within(4.Hours()));
        static readonly DataChange Split = Change.Data("split").RepairableBy(Repair.Run("join.py"));

        public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Merge, Split)
            .Through(Stage.Named("full").ToEveryone())
            .RollingBackBy(Undo.Repair(Merge), {|ROL3002:Undo.Repair(Split)|})
            .StopLoss(Errors > 2.Percent());
        """);

    [Fact]
    public Task ROL3002_takes_the_bound_of_a_restore_from_its_backup_and_asks_for_one_where_a_step_only_recovers_or_checks() => Rules.Plan(Plan("Rows", """
        Undo.Restore(Backup.Of("rows").RestoredWithin(2.Hours()), undoing: Rows),
        Undo.Restore(Backup.Of("rows").RestoredWithin(Unread.Number.Hours()), undoing: Rows),
        {|ROL3002:Undo.Restore(Backup.Of("rows"), undoing: Rows)|},
        {|ROL3002:Undo.Recover("warm the caches", after: Rows)|},
        {|ROL3002:Undo.Verify(Errors < 1.Percent())|}
        """));

    [Fact]
    public async Task ROL0006_lists_open_versions_and_bounds_where_they_stand()
    {
        var found = await Rules.Members("""
            public static RolloutPlan Plan => RolloutPlan.For("p")
                .Changing(Change.Code("web", from: "1", to: {|ROL0006:Open.Until(new LocalDate(2026, 12, 1), by: Role.ReleaseTeam)|}))
                .Through(Stage.Named("full").ToEveryone())
                .RollingBackBy(Undo.Run("revert", undoing: Change.Code("web", from: "1", to: Open.Until(new LocalDate(2026, 12, 1), by: Role.ReleaseTeam)))
                    .Within({|ROL0006:Open.Until(new LocalDate(2026, 12, 5), by: Role.OnCall)|}))
                .StopLoss(Errors > 2.Percent());
            """);

        Assert.Equal(
            [
                "The version that change 'web' leads to is open until 2026-12-01, to be decided by release team, so the plan is not ready to run; write the fact in place of Open.Until(...).",
                "The time bound of 'run revert' is open until 2026-12-05, to be decided by on-call, so the plan is not ready to run; write the fact in place of Open.Until(...).",
            ],
            [.. System.Linq.Enumerable.Select(found, diagnostic => diagnostic.GetMessage())]);
    }
}
