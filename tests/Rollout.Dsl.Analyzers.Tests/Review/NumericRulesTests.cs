using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>The rules that count: ROL2009, ROL3012, and the part of ROL2005 that counts samples.</summary>
public sealed class NumericRulesTests
{
    static string Plan(string steps, string more) => $"""
        RolloutPlan.For("p").Changing(Flag)
            .Through({steps}, Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 5.Percent())
            .OwnedBy(Role.OnCall).Touching(Sensitive.Payments){more}
        """;

    [Fact]
    public async Task Gates_that_cannot_see_the_failure_are_flagged_at_their_condition()
    {
        var found = await Verify.Only("ROL2009").Members($$"""
            static Stage Judged(this Stage stage) => stage.ObserveFor(1.Minutes()).AdvanceWhen(Errors < 3.Percent());

            public static RolloutPlan Plan => {{Plan(
                """
                Stage.Named("few").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Failures < 3.Events(), {|ROL2009:Errors < 1.Percent()|}),
                Stage.Named("some").To(10.PercentOfTraffic()).{|ROL2009:Judged()|},
                Stage.Named("more").To(100.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent())
                """, ".Expecting(2.RequestsPerSecond())")}};
            """);

        Assert.Equal(
            "Stage 'few' sees at most 72 requests in 1 hour, too few for any test to tell in four of five cases a failure of 5 percent from the 1 percent that errors < 1 percent tolerates, so a failing release looks like a healthy one; observe for 1 hour 30 minutes in ObserveFor(...) or expose 2 percent in To(...).",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData("", ".Expecting(Unread.Number.RequestsPerSecond())")]
    [InlineData("", ".Expecting(2.RequestsPerSecond()).Fearing(\"a\", Errors, Unread.Number.Percent())")]
    [InlineData(".EndingWithin(Unread.Number.Days())", ".Expecting(2.RequestsPerSecond())")]
    [InlineData("", ".Expecting(9.RequestsPerSecond())")]
    public Task Gates_that_may_see_the_failure_are_clean(string stage, string more) => Verify.Only("ROL2009").Plan(Plan(
        $"Stage.Named(\"few\").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent()){stage}", more));

    [Fact]
    public async Task Gates_that_need_more_requests_than_can_come_are_flagged_at_their_condition()
    {
        var found = await Verify.Only("ROL2005").Plan(Plan(
            """
            Stage.Named("few").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Failures < 3.Events(), {|ROL2005:Errors < 0.01.Percent()|}),
            Stage.Named("some").To(10.PercentOfTraffic()).EndingWithin(1.Hours()).AdvanceWhen({|ROL2005:(Errors < 1.Percent()).WithAtLeast(1_000.Events())|}, Failures.ExercisedAtLeast(9_000.Events()))
            """, ".Expecting(2.RequestsPerSecond())"));

        Assert.Equal(
            "Stage 'some' gets at most 720 requests in 1 hour, the longest that it may stay, and to show that errors < 1 percent with at least 1,000 samples takes 1,000, so the gate cannot turn healthy and the rollout cannot go on; expose more in To(...), let the stage stay longer in ObserveFor(...), or ask for less in AdvanceWhen(...).",
            found[1].GetMessage());
    }

    [Theory]
    [InlineData("Errors < 0.01.Percent()", ".IfUndecided(Unread.Number.Hours(), Then.RollBack)")]
    [InlineData("Errors < 0.01.Percent()", ".CoveringPeak(Peak.Daily(new LocalTime(8, 0), new LocalTime(9, 0), \"UTC\").At(Unread.Number.RequestsPerSecond()))")]
    [InlineData("Errors < Unread.Number.Percent(), Errors < 1.Percent()", "")]
    public Task Gates_for_which_enough_may_come_are_clean(string conditions, string stage) => Verify.Only("ROL2005").Plan(Plan(
        $"Stage.Named(\"few\").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen({conditions}){stage}", ".Expecting(2.RequestsPerSecond())"));

    [Theory]
    [InlineData("{|ROL3012:RolloutPlan.For(\"p\")|}", "9.Seconds()")]
    [InlineData("RolloutPlan.For(\"p\")", "10.Seconds()")]
    [InlineData("RolloutPlan.For(\"p\")", "Unread.Number.Seconds()")]
    public async Task Rollback_that_is_slower_than_the_policy_allows_is_flagged_at_the_plan(string begin, string limit)
    {
        var found = await Verify.Only("ROL3012").Files([("Policy.cs", "[assembly: Rollout.Dsl.RolloutPolicySource(typeof(Releases), \"Policy\")]"), ("Plan.cs", Verify.InClass($$"""
            public static RolloutPolicy Policy => RolloutPolicy.Named("team").RollbackWithin({{limit}});
            public static RolloutPlan Plan => {{Plan("Stage.Named(\"few\").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())", "").Replace("RolloutPlan.For(\"p\")", begin, System.StringComparison.Ordinal)}};
            """))]);

        Assert.All(found, finding => Assert.Equal(
            "Plan 'p' takes 10 seconds at worst from a fault in stage 'few' to a known good state (rolling back 10 seconds), which is more than 9 seconds, the most that policy 'team' allows, so people are harmed for longer than was agreed; write a faster way in RollingBackBy(...) or ContainingBy(...), or a stop-loss that sees the fault earlier in StopLoss(...).",
            finding.GetMessage()));
        Assert.Equal(begin.Contains("ROL3012", System.StringComparison.Ordinal), found.Any());
    }

    [Theory]
    [InlineData("{|ROL3012:RolloutPlan.For(\"p\")|}", "7.Days()", "")]
    [InlineData("RolloutPlan.For(\"p\")", "1.Days()", "")]
    [InlineData("RolloutPlan.For(\"p\")", "Unread.Number.Days()", "")]
    [InlineData("RolloutPlan.For(\"p\")", "7.Days()", ".ContainingBy(Contain.Run(\"pause.sh\").Within(4.Hours()))")]
    [InlineData("RolloutPlan.For(\"p\")", "7.Days()", ".ContainingBy(Unread.Yes ? Contain.Run(\"a.sh\") : Contain.Run(\"b.sh\"))")]
    public async Task Rollback_of_days_without_a_policy_is_flagged_at_the_plan_where_nothing_contains(string begin, string bound, string more)
    {
        var plan = Plan("Stage.Named(\"shadow\").Shadow(1.PercentOfTraffic()), Stage.Named(\"few\").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())", more)
            .Replace("RolloutPlan.For(\"p\")", begin, System.StringComparison.Ordinal).Replace("10.Seconds()", bound, System.StringComparison.Ordinal);
        var found = await Verify.Only("ROL3012").Plan(plan);

        Assert.All(found, finding => Assert.Equal(
            "Plan 'p' takes 7 days at worst from a fault in stage 'few' to a known good state (rolling back 7 days), which is more than 1 day, and nothing contains the fault meanwhile, so people are harmed all that time; write in ContainingBy(...) what lessens the harm until then, or a faster way in RollingBackBy(...).",
            finding.GetMessage()));
        Assert.Equal(begin.Contains("ROL3012", System.StringComparison.Ordinal), found.Any());
    }
}
