using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class CodeRollbackLeavesDataTests
{
    const string Id = "ROL3016";

    static readonly ModelChange Model = Change.Model("risk model", "3", "4").Writing("scores", "limits");

    [Fact]
    public void A_change_that_writes_and_a_rollback_that_only_reverts_are_flagged() => Reviewed.Says(Id, By(Undo.Redeploy(Model)), (
        "change 'risk model'",
        "Model 'risk model' from 3 to 4 writes 'scores' and 'limits', and 'redeploy risk model at version 3' stops it without touching what it wrote, so the old version meets data that it does not know; add Undo.Run(...) with what reconciles it, or say with MixedFor(...) on the change that the old version copes."));

    [Fact]
    public void A_flag_that_stops_it_touches_nothing_either() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Flag, Model).By(Undo.TurnOff(SmallPlan.Flag)).ExposedBy(SmallPlan.Flag).Touching(Critical.Payments), (
        "change 'risk model'",
        "Model 'risk model' from 3 to 4 writes 'scores' and 'limits', and 'turn off FLAG' stops it without touching what it wrote, so the old version meets data that it does not know; add Undo.Run(...) with what reconciles it, or say with MixedFor(...) on the change that the old version copes."));

    [Fact]
    public void Anything_that_may_reconcile_is_clean()
    {
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Model), Undo.Run("rescore.py", Model)));
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Model)).RepairingForwardBy(Repair.Run("rescore.py")));
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Model)).ContainingBy(Contain.Run("block.sh")));
        Assert.Contains(Id, Reviewed.Ids(By(Undo.Redeploy(Model)).ContainingBy(Contain.ReadOnly("scores"))));
    }

    [Fact]
    public void What_says_how_it_comes_back_or_that_old_and_new_get_along_is_clean()
    {
        foreach (var model in new[] { Model.MixedFor(2.Days(), "scores of both are read"), Model.ReversibleBy("rescore"), Change.Model("risk model", "3", "4") })
            Reviewed.IsSilent(Id, SmallPlan.Changing(model).By(Undo.Redeploy(model)).Touching(Critical.Payments));
    }

    [Fact]
    public void A_step_that_reconciles_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(By(Undo.Redeploy(Model), Undo.Run("rescore.py", Model))));
        Assert.Equal([Id], Reviewed.Ids(By(Undo.Redeploy(Model))));
    }

    static RolloutPlan By(params RollbackStep[] steps) => SmallPlan.Changing(Model)
        .By([.. System.Linq.Enumerable.Select(steps, step => step.Within(1.Hours()).By(Role.OnCall))])
        .Touching(Critical.Payments).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
