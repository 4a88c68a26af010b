using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class AcceptRiskFixTests
{
    static string Plan(string first, string changes = "Flag", string end = ".OwnedBy(Lead)") => $"""
            public static RolloutPlan Plan =>
                RolloutPlan.For("p")
                    .Changing({changes})
                    .Through(
                        {first},
                        Stage.Named("all").ToEveryone())
                    .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
                    .StopLoss(Errors > 2.Percent()){end};
        """;

    [Fact]
    public Task Stage_prepares_to_accept_what_is_found_on_it() => Verify.Fixes<AcceptRiskFix>(
        Plan("""
        {|ROL2001:Stage.Named("one")|}.To(1.PercentOfUsers()) // few
                            .ObserveFor(1.Hours())
        """),
        Plan("""
        Stage.Named("one").To(1.PercentOfUsers()) // few
                            .ObserveFor(1.Hours())
                            .Accepting("ROL2001", because: "to be decided", until: Open.Undecided(by: Lead))
        """));

    [Fact]
    public Task Plan_prepares_to_accept_what_is_found_beside_its_stages() => Verify.Fixes<AcceptRiskFix>(
        Plan("Stage.Named(\"one\").To(1.PercentOfUsers())", "Flag, {|ROL3001:Web|}", "\n            .OwnedBy(Lead)"),
        Plan("Stage.Named(\"one\").To(1.PercentOfUsers())", "Flag, Web", "\n            .OwnedBy(Lead)\n            .Accepting(\"ROL3001\", because: \"to be decided\", until: Open.Undecided(by: Lead))"));

    [Theory]
    [InlineData("{|ROL2001:Stage.Named(\"one\")|}.To(1.PercentOfUsers())", ".Routine(\"it is small\")")]
    [InlineData("{|ROL2001:Stage.Named(\"one\")|}.To(1.PercentOfUsers()).Accepting(\"ROL2001\", because: \"to be decided\", until: Open.Undecided(by: Lead))", ".OwnedBy(Lead)")]
    public Task Nothing_is_accepted_twice_or_by_nobody(string first, string end) => Verify.OffersNothing<AcceptRiskFix>(Plan(first, end: end));

    [Fact]
    public void Many_are_not_accepted_at_once() => Assert.Null(new AcceptRiskFix().GetFixAllProvider());

    [Fact]
    public void Every_rule_that_can_be_accepted_has_the_fix_but_open_points() => Assert.Equal(
        RuleCatalogue.Descriptions.Where(rule => rule.IsAcceptable && rule.Id != "ROL0006").Select(rule => rule.Id),
        new AcceptRiskFix().FixableDiagnosticIds);
}
