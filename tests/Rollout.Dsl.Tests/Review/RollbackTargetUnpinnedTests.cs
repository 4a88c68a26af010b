using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackTargetUnpinnedTests
{
    const string Id = "ROL3007";

    [Theory]
    [InlineData("latest")]
    [InlineData("Previous")]
    [InlineData("the last known-good")]
    [InlineData("registry.example/shop/web:stable")]
    public void A_name_that_moves_is_flagged(string from) => Reviewed.Says(Id, From(from), (
        "rollback step 1",
        $"The step 'redeploy web at version {from}' goes back to '{from}', a name that moves with every release, so nobody knows beforehand what will run; write the version or the digest that runs now in the from of change 'web'."));

    [Theory]
    [InlineData("1.0")]
    [InlineData("previous content")]
    [InlineData("latest-2026-03-01")]
    [InlineData("web:latest@sha256:9f86d081")]
    [InlineData("before RLP")]
    public void A_version_and_a_text_that_only_contains_such_a_name_are_clean(string from) => Assert.Empty(Reviewed.Ids(From(from)));

    [Fact]
    public void A_model_and_a_dependency_are_held_to_the_same()
    {
        var model = Change.Model("ranking", "latest", "7");
        var dependency = Change.Dependency("libtls", "current", "3.2");
        Assert.Equal([Id, Id], Reviewed.Ids(SmallPlan.Changing(model, dependency).By(Owned(Undo.Redeploy(model)), Owned(Undo.Redeploy(dependency)))).Where(id => id == Id));
    }

    [Fact]
    public void A_setting_may_have_such_a_value_and_a_command_may_know_better()
    {
        var channel = Change.Config("update channel", from: "stable", to: "beta");
        Reviewed.IsSilent(Id, SmallPlan.Changing(channel).By(Owned(Undo.TurnBack(channel))));
        var code = Change.Code("web", "latest", "1.1");
        Reviewed.IsSilent(Id, SmallPlan.Changing(code).By(Owned(Undo.Run("deploy {deployed}", code))));
    }

    [Fact]
    public void An_open_version_is_the_matter_of_the_rule_of_open_points()
    {
        var code = Change.Code("web", Open.Until(new NodaTime.LocalDate(2026, 5, 1), Role.OnCall), "1.1");
        Reviewed.IsSilent(Id, SmallPlan.Changing(code).By(Owned(Undo.Redeploy(code))));
    }

    static RolloutPlan From(string version)
    {
        var code = Change.Code("web", version, "1.1");
        return SmallPlan.Changing(code).By(Owned(Undo.Redeploy(code)));
    }

    static RollbackStep Owned(RollbackStep step) => step.Within(1.Hours()).By(Role.OnCall);
}
