using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class AcceptanceTests
{
    static string Accepting(string rule, string because) => $"Accepting(\"{rule}\", {because}, until: new LocalDate(2026, 9, 30), by: Role.OnCall)";

    static string Timed(string accepting) =>
        $"Stage.Named(\"some\").To(10.PercentOfUsers()).ObserveFor(1.Hours()).{accepting}, Stage.Named(\"all\").ToEveryone()";

    [Fact]
    public Task An_accepted_finding_is_not_reported() => Verify.Path(Timed(Accepting("ROL2001", "\"three users\"")));

    [Fact]
    public Task A_finding_that_may_be_accepted_is_not_reported() => Verify.Path(Timed(Accepting("ROL2001", "Unread.Text")));

    [Fact]
    public Task An_unused_acceptance_is_flagged_at_its_verb() =>
        Verify.Path($$"""{{Timed(Accepting("ROL2001", "\"three users\""))}}.{|ROL0004:{{Accepting("ROL2002", "\"three users\"")}}|}""");

    [Fact]
    public Task A_change_and_a_step_accept_what_is_found_on_them() => Verify.Only("ROL0004", "ROL3002", "ROL4001").Members($$"""
        static readonly DataChange Gone = Change.Data("old rows").OneWay(because: "they are gone")
            .{{Accepting("ROL4001", "\"three users\"")}}.{{Accepting("ROL2020", "\"three users\"")}};
        public static RolloutPlan Plan => RolloutPlan.For("p").Changing({|ROL0004:Gone|})
            .Through(Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
            .RollingBackBy(
                Undo.Run("undo.sh", Gone).{{Accepting("ROL3002", "\"three users\"")}}.{|ROL0004:{{Accepting("ROL2020", "\"three users\"")}}|},
                {|ROL3002:Undo.Run("undo.sh", Gone)|})
            .StopLoss(Failures > 7.Events()).OwnedBy(Role.OnCall);
        """);

    [Fact]
    public Task A_change_and_a_plan_accept_that_a_repair_has_no_bounds()
    {
        var accepting = Accepting("ROL4009", "\"three users\"");
        return Verify.Only("ROL0004", "ROL4009").Members($$"""
            static readonly DataChange Bare = Change.Data("sums").RepairableBy(Repair.Run("r.sh"));
            static readonly DataChange Accepted = Bare.{{accepting}};
            static readonly DataChange Bounded = Change.Data("sums").RepairableBy(Repair.Run("r.sh").Within(1.Hours()).By(Role.OnCall));
            public static RolloutPlan Flagged => {{Of("{|ROL4009:Bare|}")}};
            public static RolloutPlan ByTheChange => {{Of("Accepted")}};
            public static RolloutPlan ByThePlan => {{Of("Bare")}}.{{accepting}};
            public static RolloutPlan InVain => {{Of("Bounded")}}.{|ROL0004:{{accepting}}|};
            """);

        static string Of(string change) => $"""
            RolloutPlan.For("p").Changing(Flag, {change})
                .Through(Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag)).StopLoss(Failures > 7.Events()).OwnedBy(Role.OnCall)
            """;
    }

    [Fact]
    public Task Of_several_acceptances_the_guilty_one_is_flagged() => Verify.Path(Timed(
        "{|ROL0005:" + Accepting("ROL2001", "\"todo\"") + "|}.{|ROL0004:" + Accepting("ROL2003", "\"three users\"") + "|}"));

    [Fact]
    public Task An_acceptance_in_a_template_is_flagged_where_the_plan_calls_it() => Verify.Members($$"""
        static Stage Risky(Stage stage) => stage.AdvanceWhen(Errors < 1.Percent()).{{Accepting("ROL2001", "\"three users\"")}};
        public static RolloutPlan Plan => {{Verify.WithPath("{|ROL0004:Risky(Stage.Named(\"some\").To(10.PercentOfUsers()))|}, Stage.Named(\"all\").ToEveryone()")}};
        """);
}
