using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class NoStopLossTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL2002");

    static string Plan(string path, string more = "") => $"""
        RolloutPlan.For("p").Changing(Flag)
            .Through({path})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())){more}
        """;

    [Fact]
    public async Task Stage_that_nothing_stops_is_flagged()
    {
        var found = await Rules.Plan(Plan("""
            {|ROL2002:Stage.Named("canary")|}.To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()),
            Stage.Named("full").ToEveryone().RollBackWhen(Errors > 2.Percent())
            """));

        Assert.Equal(
            "Nothing stops stage 'canary' (1 percent of traffic) by itself, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or RollBackWhen(...) to the stage.",
            found[0].GetMessage());
    }

    [Fact]
    public async Task After_the_point_of_no_return_the_remedy_is_containment()
    {
        var found = await Rules.Plan(Plan(
            """PointOfNoReturn.Because("mails are out"), {|ROL2002:Stage.Named("full")|}.ToEveryone()"""));

        Assert.EndsWith("add StopLoss(...) to the plan or ContainWhen(...) to the stage.", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RollBackWhen(Errors > 2.Percent())")]
    [InlineData("ContainWhen(Errors > 2.Percent())")]
    [InlineData("HoldWhen(Errors > 2.Percent())")]
    [InlineData("StopLoss(Errors > 2.Percent())")]
    [InlineData("StopLoss(StopLoss.Halting(Errors > 2.Percent()))")]
    [InlineData("RollBackWhen(Errors > Unread.Number.Percent())")]
    public Task Any_threshold_of_its_own_stops_a_stage(string verb) => Rules.Plan(Plan($"""Stage.Named("full").ToEveryone().{verb}"""));

    [Theory]
    [InlineData(".StopLoss(Errors > 2.Percent())")]
    [InlineData(".StopLoss(Errors > Unread.Number.Percent())")]
    public Task Plan_wide_stop_loss_stops_every_stage(string verb) => Rules.Plan(Plan("""Stage.Named("full").ToEveryone()""", verb));

    [Fact]
    public Task Stage_that_exposes_nobody_needs_no_stop() => Rules.Plan(Plan("""
        Stage.Named("dry").DryRun(100.PercentOfRecords()),
        Stage.Named("full").ToEveryone().RollBackWhen(Errors > 2.Percent())
        """));
}
