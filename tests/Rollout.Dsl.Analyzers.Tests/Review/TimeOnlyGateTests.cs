using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class TimeOnlyGateTests
{
    [Fact]
    public async Task Stage_with_a_window_and_no_condition_is_flagged_at_its_name()
    {
        var found = await Verify.Plan("""
            RolloutPlan.For("p").Changing(Flag)
                .Through(
                    {|ROL2001:Stage.Named("canary")|}.To(1.PercentOfTraffic()).ObserveFor(30.Minutes()),
                    Stage.Named("full").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
                .StopLoss(Errors > 1.Percent())
            """);
        Assert.Equal(
            "Stage 'canary' is left after 30 minutes on elapsed time alone, so exposure grows from 1 percent of traffic to everyone whatever the signals show; say what healthy means with AdvanceWhen(...).",
            found[0].GetMessage());
    }
}
