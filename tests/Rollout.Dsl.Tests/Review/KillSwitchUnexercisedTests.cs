using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class KillSwitchUnexercisedTests
{
    const string Id = "ROL3017";

    static readonly LocalDate Day = new(2026, 3, 1);
    static readonly FlagChange Switch = Change.Flag("STOP_PAYOUTS");

    [Fact]
    public void A_kill_switch_that_was_never_turned_is_flagged() => Reviewed.Says(Id, Containing(Switch), (
        "containment step 1",
        "The step 'pull the kill switch STOP_PAYOUTS' relies on a flag that was never turned both ways, so nobody knows whether it stops anything; turn 'STOP_PAYOUTS' off and on once, for real, and add TurnedBothWays(...) to it."));

    [Fact]
    public void A_kill_switch_that_was_turned_is_clean()
    {
        Reviewed.IsSilent(Id, Containing(Switch.TurnedBothWays(Day)));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Flag.TurnedBothWays(Day)).ContainingBy(Pull(SmallPlan.Flag)));
    }

    [Fact]
    public void A_rehearsal_of_a_rollback_that_turns_it_turned_it()
    {
        var plan = Changing(SmallPlan.Flag).ContainingBy(Pull(SmallPlan.Flag));
        Assert.Contains(Id, Reviewed.Ids(plan));
        Reviewed.IsSilent(Id, plan.Rehearsed(Rehearsal.On(Day)));
        Reviewed.IsSilent(Id, Containing(Switch).Rehearsed(Rehearsal.On(Day).Of(Switch)));
        Assert.Contains(Id, Reviewed.Ids(Containing(Switch).Rehearsed(Rehearsal.On(Day))));
    }

    [Fact]
    public void A_flag_that_only_exposes_is_no_kill_switch_and_a_plan_of_low_risk_may_have_an_untried_one()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Flag).ContainingBy(Contain.Pause(SmallPlan.Flag)));
        Reviewed.IsSilent(Id, SmallPlan.Clean().ContainingBy(Pull(Switch)));
    }

    [Fact]
    public void A_record_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Containing(Switch.TurnedBothWays(Day))));
        Assert.Equal([Id], Reviewed.Ids(Containing(Switch)));
    }

    static RolloutPlan Containing(FlagChange flag) => Changing(SmallPlan.Flag).ContainingBy(Pull(flag));

    static ContainmentStep Pull(FlagChange flag) => Contain.KillSwitch(flag).Within(10.Seconds()).By(Role.OnCall);

    static RolloutPlan Changing(FlagChange flag) => SmallPlan.Changing(flag).By(Undo.TurnOff(flag).Within(10.Seconds()).By(Role.OnCall)).Touching(Critical.Payments);
}
