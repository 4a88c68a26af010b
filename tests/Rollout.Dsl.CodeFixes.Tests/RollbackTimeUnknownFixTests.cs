using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class RollbackTimeUnknownFixTests
{
    static string Plan(string steps, string owner = ".OwnedBy(Lead)") => $"""
            public static RolloutPlan Plan =>
                RolloutPlan.For("p")
                    .Changing(Flag, Web)
                    .Through(Stage.Named("all").ToEveryone())
                    .RollingBackBy(
        {steps})
                    .StopLoss(Errors > 2.Percent()){owner};
        """;

    [Fact]
    public Task Bound_is_left_open_to_the_owner_of_the_plan_in_the_layout_of_the_step() => Verify.Fixes<RollbackTimeUnknownFix>(
        Plan("""
                        {|ROL3002:Undo.TurnOff(Flag)|}, // first
                        {|ROL3002:Undo.Redeploy(Web)
                            // The night shift.
                            .By(Role.OnCall)|}, // who knows it
                        {|ROL3002:Undo.Run("flush.sh", undoing: Web).
                            By(Role.OnCall)|}, /* last */
                        {|ROL3002:Undo.Run("purge.sh", undoing: Web)
                               .By(Role.OnCall)|}
        """),
        Plan("""
                        Undo.TurnOff(Flag).Within(Open.Undecided(by: Lead)), // first
                        Undo.Redeploy(Web)
                            // The night shift.
                            .Within(Open.Undecided(by: Lead))
                            .By(Role.OnCall), // who knows it
                        Undo.Run("flush.sh", undoing: Web).
                            Within(Open.Undecided(by: Lead)).
                            By(Role.OnCall), /* last */
                        Undo.Run("purge.sh", undoing: Web)
                               .By(Role.OnCall)
                               .Within(Open.Undecided(by: Lead))
        """));

    [Fact]
    public Task Bound_is_left_open_to_who_takes_the_step_where_the_plan_has_no_owner() => Verify.Fixes<RollbackTimeUnknownFix>(
        Plan("                {|ROL3002:Undo.TurnOff(Flag).By(Role.OnCall)|}", owner: ""),
        Plan("                Undo.TurnOff(Flag).By(Role.OnCall).Within(Open.Undecided(by: Role.OnCall))", owner: ""));

    [Fact]
    public Task Step_that_a_member_holds_is_bound_where_the_plan_names_it() => Verify.Fixes<RollbackTimeUnknownFix>(
        "    static RollbackStep Off => Undo.TurnOff(Flag);\n" + Plan("                {|ROL3002:Off|}"),
        "    static RollbackStep Off => Undo.TurnOff(Flag);\n" + Plan("                Off.Within(Open.Undecided(by: Lead))"));

    [Fact]
    public Task Name_that_means_something_else_is_written_in_full() => Verify.Fixes<RollbackTimeUnknownFix>(
        "    static string Open => \"open\";\n" + Plan("                {|ROL3002:Undo.TurnOff(Flag)|}"),
        "    static string Open => \"open\";\n" + Plan("                Undo.TurnOff(Flag).Within(global::Rollout.Dsl.Open.Undecided(by: Lead))"));

    [Fact]
    public Task Nobody_is_made_up_who_decides() => Verify.OffersNothing<RollbackTimeUnknownFix>(Plan("                {|ROL3002:Undo.TurnOff(Flag)|}", owner: ""));
}
