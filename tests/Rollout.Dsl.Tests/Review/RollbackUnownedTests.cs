using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackUnownedTests
{
    const string Id = "ROL3003";

    static readonly RollbackStep Off = Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds());
    static readonly ContainmentStep Pause = Contain.Pause(SmallPlan.Flag).Within(1.Minutes());

    [Fact]
    public void A_step_that_names_nobody_is_flagged_by_its_number() => Reviewed.Says(
        Id,
        Touching(Off.By(Role.OnCall), Undo.Redeploy(SmallPlan.Code).Within(1.Hours())).ContainingBy(Pause),
        ("rollback step 2", "The step 'redeploy web at version 1.0' names nobody who takes it, so in an incident everyone waits for somebody else; add By(...)."),
        ("containment step 1", "The step 'pause FLAG' names nobody who takes it, so in an incident everyone waits for somebody else; add By(...)."));

    [Fact]
    public void A_repair_has_the_owner_of_its_change()
    {
        Reviewed.IsSilent(Id, Repairing(Repair.Run("repair.sh").Within(1.Hours()).By(Role.OnCall)));
        Reviewed.Says(Id, Repairing(Repair.Run("repair.sh").Within(1.Hours())), (
            "rollback step 1", "The step 'repair rows: run repair.sh' names nobody who takes it, so in an incident everyone waits for somebody else; add By(...)."));
    }

    [Fact]
    public void Whoever_is_named_or_may_roll_back_or_flips_the_flag_takes_the_step()
    {
        Reviewed.IsSilent(Id, Touching(Off.By(Role.OnCall)).ContainingBy(Pause.By(Role.OnCall)));
        Reviewed.IsSilent(Id, Touching(Off.TriggeredBy(Role.Management)));
        Reviewed.IsSilent(Id, Touching(Off).Authority(Role.OnCall.MayRollBack(On.AnyReason)));
        var flag = SmallPlan.Flag.FlippedBy(Role.OnCall);
        Reviewed.IsSilent(Id, SmallPlan.Changing(flag).By(Undo.TurnOff(flag).Within(10.Seconds())).Touching(Critical.Payments));
    }

    [Fact]
    public void A_right_to_halt_names_nobody_for_the_rollback() =>
        Assert.Contains(Id, Reviewed.Ids(Touching(Off).Authority(Role.OnCall.MayHalt())));

    [Fact]
    public void A_check_reads_by_itself_and_a_plan_of_low_risk_needs_no_name()
    {
        Reviewed.IsSilent(Id, Touching(Off.By(Role.OnCall), Undo.Verify(SmallPlan.Errors < 1.Percent()).Within(1.Hours())));
        Reviewed.IsSilent(Id, SmallPlan.Clean());
    }

    [Fact]
    public void A_name_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Touching(Off.By(Role.OnCall))));
        Assert.Equal([Id], Reviewed.Ids(Touching(Off)));
    }

    static RolloutPlan Touching(params RollbackStep[] steps) => SmallPlan.Changing(SmallPlan.Flag).By(steps).Touching(Critical.Payments);

    static RolloutPlan Repairing(Repair repair)
    {
        var rows = Change.Data("rows").RepairableBy(repair);
        return SmallPlan.Changing(rows).By(Undo.Repair(rows));
    }
}
