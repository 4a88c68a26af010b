using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>What people may do and what an override stands in for; each is on record with its reason.</summary>
public class PeopleDecisionTests
{
    static readonly Role Sre = Role.Named("sre");

    static RolloutPlan Plan() => TenthAndAll().Authority(
        Role.OnCall.MayHalt().MayOverride(), Role.Product.MayVeto(), Role.Management.MayRollBack(On.StopLoss), Sre.MayRollBack(On.AnyReason));

    static Rehearsing Begun() => new Rehearsing(Plan()).Starts();

    static RolloutEvent Overrides(Overriding what) => RolloutEvent.Overridden(what, Role.OnCall, "the metric is known to be wrong");

    [Fact]
    public void Who_has_no_right_is_refused_and_told_who_has_it()
    {
        Begun().Meets(RolloutEvent.Halted(Role.Product, "no")).Says("refuse: The role product may not halt; on-call may");
        Begun().Meets(RolloutEvent.RolledBack(Role.Management, "no")).Says("refuse: The role management may not roll back; sre may");
        new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.Vetoed(Role.OnCall, "no")).Says("refuse: The role on-call may not forbid an advance; nobody may");
    }

    [Fact]
    public void Who_may_roll_back_for_any_reason_does() => Begun().Meets(RolloutEvent.RolledBack(Sre, "customers call"))
        .Says("""
            roll back: Sre rolls back: customers call
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);

    [Fact]
    public void A_veto_forbids_the_advance_and_only_who_may_forbid_takes_it_back()
    {
        var run = Begun().Meets(RolloutEvent.Vetoed(Role.Product, "the campaign"), RolloutEvent.Halted(Role.OnCall, "a strange log line"), RolloutEvent.Resumed(Role.OnCall))
            .IsHeldBy(HoldReasons.Veto).PassesHour().IsIn(Phase.Observing, "tenth").Meets(RolloutEvent.Resumed(Role.OnCall)).Says("refuse: The role on-call may not resume; product may");
        run.Meets(RolloutEvent.Resumed(Role.Product)).IsIn(Phase.Entering, "all").Meets(RolloutEvent.Resumed(Role.Product)).Says("refuse: Nobody halted or vetoed what could be resumed");
    }

    [Fact]
    public void An_override_of_the_gate_goes_on_without_it_and_stays_on_record()
    {
        var run = Begun().Later(1.Hours()).Meets(RolloutEvent.Observed(Gate, Verdict.Ambiguous), RolloutEvent.Observed(Stop, Verdict.Healthy), RolloutEvent.Clock(), Overrides(Overriding.Gate))
            .Says("advance to stage 'all' (100 percent of users): On-call overrides the gate: the metric is known to be wrong");
        Assert.True(run.State.IsOverridden);
        Assert.Equal(DecisionRule.Override, run.Last.Decisions[0].Rule);
    }

    [Fact]
    public void An_override_of_the_gate_stands_in_for_nothing_else()
    {
        Begun().Meets(RolloutEvent.IncidentOpened("INC-7"), Overrides(Overriding.Gate))
            .Says("refuse: Stage 'tenth' is held by an incident, which an override of the gate does not end");
        Begun().Meets(RolloutEvent.LineStopped("a fire"), Overrides(Overriding.Gate))
            .Says("refuse: Stage 'tenth' waits for the line to be released, which an override of the gate does not bring about");
        var halting = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).StopLoss(StopLoss.Halting(SmallPlan.Errors > 0.7.Percent())), Stage.Named("all").ToEveryone());
        new Rehearsing(halting).Starts().Meets(RolloutEvent.Observed(SmallPlan.Errors > 0.7.Percent(), Verdict.Breached), Overrides(Overriding.Gate))
            .Says("refuse: Stage 'tenth' is held by a halting stop-loss, which an override of the gate does not end");
        new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), Stage.Named("all").ToEveryone().ApprovedBy(Approval.By(Role.Management)))).Starts().Meets(Overrides(Overriding.Gate))
            .Says("refuse: Stage 'tenth' is followed by one that waits for approvals, which an override of the gate does not stand in for");
    }

    [Fact]
    public void An_override_of_a_breach_lets_the_stage_be_observed_anew() => Begun().Meets(Overrides(Overriding.Breach))
        .Says("refuse: No gate was seen broken and no halting stop-loss crossed, so no breach can be overridden")
        .Waits(30.Minutes()).Meets(RolloutEvent.Observed(Gate, Verdict.Breached)).IsHeldBy(HoldReasons.GateBroken)
        .Waits(10.Minutes()).Meets(Overrides(Overriding.Breach)).IsHeldBy(HoldReasons.None).Later(59.Minutes()).SeesHealth().IsIn(Phase.Observing, "tenth")
        .Later(1.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");

    [Fact]
    public void A_note_stays_on_record_and_decides_nothing() => Begun().Meets(RolloutEvent.Noted(Role.OnCall, "the graph looks odd")).Says("wait: Stage 'tenth' is being observed");
}
