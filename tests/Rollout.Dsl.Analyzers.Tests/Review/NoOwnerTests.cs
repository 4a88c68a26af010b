using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class NoOwnerTests
{
    static string Plan(string begin, string more = "") => $"""
        {begin}.Changing(Flag)
            .Through(Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent()){more}
        """;

    [Theory]
    [InlineData("")]
    [InlineData(".Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt()).Informing(Role.Product)")]
    public async Task Plan_that_nobody_owns_is_flagged_at_its_name(string more)
    {
        var found = await Verify.Plan(Plan("""{|ROL5001:RolloutPlan.For("p")|}""", more));

        Assert.Equal(
            "Plan 'p' has no owner, so nobody decides when something happens that no threshold foresees; name a role with OwnedBy(...).",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData(".OwnedBy(Role.Product)")]
    [InlineData(".OwnedBy(Role.Named(Unread.Text))")]
    public Task Plan_with_an_owner_is_clean(string more) => Verify.Plan(Plan("""RolloutPlan.For("p")""", more));
}
