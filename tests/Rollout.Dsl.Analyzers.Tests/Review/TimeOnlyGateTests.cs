using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class TimeOnlyGateTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL2001");

    const string Full = """Stage.Named("full").ToEveryone()""";

    [Fact]
    public async Task Window_without_a_condition_is_flagged_at_the_name_of_the_stage()
    {
        var found = await Rules.Path($$"""{|ROL2001:Stage.Named("canary")|}.To(1.PercentOfTraffic()).ObserveFor(30.Minutes()), {{Full}}""");

        Assert.Equal(
            "Stage 'canary' is left after 30 minutes on elapsed time alone, so exposure grows from 1 percent of traffic to everyone without anything having been shown to be healthy; say what that means with AdvanceWhen(...).",
            found[0].GetMessage());
    }

    [Fact]
    public Task Stay_without_an_incident_is_time_too() =>
        Rules.Path($$"""{|ROL2001:Stage.Named("canary")|}.To(1.PercentOfTraffic()).StayFor(1.Days(), Without.Incident), {{Full}}""");

    [Fact]
    public Task Stage_that_is_left_at_once_is_flagged() =>
        Rules.Path($$"""{|ROL2001:Stage.Named("canary")|}.To(1.PercentOfTraffic()), {{Full}}""");

    [Fact]
    public Task Each_stage_is_judged_by_itself() => Rules.Path($$"""
        Stage.Named("a").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()),
        {|ROL2001:Stage.Named("b")|}.To(5.PercentOfTraffic()).ObserveFor(1.Hours()),
        {|ROL2001:Stage.Named("c")|}.To(50.PercentOfTraffic()).ObserveFor(1.Hours()),
        {{Full}}
        """);

    [Fact]
    public Task Approval_before_the_next_stage_is_more_than_time_and_an_earlier_one_is_not() => Rules.Path($$"""
        Stage.Named("a").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()),
        Stage.Named("b").To(5.PercentOfTraffic()),
        {|ROL2001:Stage.Named("c")|}.To(9.PercentOfTraffic()).ApprovedBy(Role.OnCall, within: 4.Hours()),
        {{Full}}
        """);

    [Fact]
    public async Task Window_that_was_not_read_is_not_told()
    {
        var found = await Rules.Path($$"""{|ROL2001:Stage.Named("a")|}.To(1.PercentOfTraffic()).ObserveFor(Unread.Number.Hours()), {{Full}}""");

        Assert.StartsWith("Stage 'a' is left on elapsed time alone, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task Stage_that_leads_to_no_larger_exposure_needs_no_gate() => Rules.Path($$"""
        Stage.Named("a").To(10.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()),
        Stage.Named("b").To(10.PercentOfTraffic(), Audience.Internal).AdvanceWhen(Errors < 1.Percent()),
        Stage.Named("rehearsal").DryRun(100.PercentOfRecords()).ObserveFor(1.Hours()),
        {{Full}}
        """);

    [Fact]
    public Task Shares_of_different_things_are_not_compared() => Rules.Path(
        """Stage.Named("a").To(10.PercentOfTraffic()).ObserveFor(1.Hours()), Stage.Named("b").To(50.PercentOfUsers()).ObserveFor(1.Hours())""");

    [Theory]
    [InlineData("""Stage.Named("a").To(1.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Errors < Unread.Number.Percent())""")]
    [InlineData("""Stage.Named("a").To(Unread.Number.PercentOfTraffic()).ObserveFor(1.Hours())""")]
    public Task Unread_fact_is_not_a_missing_fact(string stage) => Rules.Path($"{stage}, {Full}");

    [Fact]
    public Task Unread_window_changes_nothing_about_the_missing_condition() => Rules.Plan($$"""
        RolloutPlan.For("p").Changing(Flag)
            .Through(Stage.Named("a").To(1.PercentOfTraffic()).ObserveFor(Unread.Number.Hours()).AdvanceWhen(Errors < 1.Percent()), {{Full}})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Failures > 7.Events())
        """);
}
