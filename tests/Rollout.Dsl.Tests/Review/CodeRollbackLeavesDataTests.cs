using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class CodeRollbackLeavesDataTests
{
    const string Id = "ROL3016";

    static readonly DependencyChange Rules = Change.Dependency("risk rules", "3", "4").Writing("scores", "limits");

    [Fact]
    public void A_change_that_writes_and_a_rollback_that_only_reverts_are_flagged() => Reviewed.Says(Id, By(Undo.Redeploy(Rules)), (
        "change 'risk rules'",
        "Dependency 'risk rules' from 3 to 4 writes 'scores' and 'limits', and 'redeploy risk rules at version 3' stops it without touching what it wrote, so the old version meets data that it does not know; add Undo.Run(...) with what reconciles it, or say with MixedFor(...) on the change that the old version copes."));

    [Fact]
    public void A_flag_that_stops_it_touches_nothing_either() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Flag, Rules).By(Undo.TurnOff(SmallPlan.Flag)).ExposedBy(SmallPlan.Flag).Touching(Critical.Payments), (
        "change 'risk rules'",
        "Dependency 'risk rules' from 3 to 4 writes 'scores' and 'limits', and 'turn off FLAG' stops it without touching what it wrote, so the old version meets data that it does not know; add Undo.Run(...) with what reconciles it, or say with MixedFor(...) on the change that the old version copes."));

    [Fact]
    public void Anything_that_may_reconcile_is_clean()
    {
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Rules), Undo.Run("rescore.py", Rules)));
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Rules)).RepairingForwardBy(Repair.Run("rescore.py")));
        Reviewed.IsSilent(Id, By(Undo.Redeploy(Rules)).ContainingBy(Contain.Run("block.sh")));
        Assert.Contains(Id, Reviewed.Ids(By(Undo.Redeploy(Rules)).ContainingBy(Contain.ReadOnly("scores"))));
    }

    [Fact]
    public void What_says_how_it_comes_back_or_that_old_and_new_get_along_is_clean()
    {
        foreach (var rules in new[] { Rules.MixedFor(2.Days(), "scores of both are read"), Rules.ReversibleBy("rescore"), Change.Dependency("risk rules", "3", "4") })
            Reviewed.IsSilent(Id, SmallPlan.Changing(rules).By(Undo.Redeploy(rules)).Touching(Critical.Payments));
    }

    [Fact]
    public void A_step_that_reconciles_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(By(Undo.Redeploy(Rules), Undo.Run("rescore.py", Rules))));
        Assert.Equal([Id], Reviewed.Ids(By(Undo.Redeploy(Rules))));
    }

    static RolloutPlan By(params RollbackStep[] steps) => SmallPlan.Changing(Rules)
        .By([.. System.Linq.Enumerable.Select(steps, step => step.Within(1.Hours()).By(Role.OnCall))])
        .Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
