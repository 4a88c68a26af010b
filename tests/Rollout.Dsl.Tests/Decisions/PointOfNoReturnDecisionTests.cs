using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>After the point of no return nothing rolls back by itself.</summary>
public class PointOfNoReturnDecisionTests
{
    static readonly RolloutEvent Breach = RolloutEvent.Observed(Stop, Verdict.Breached);

    static RolloutPlan Plan(PointOfNoReturn point) => Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), point, SmallPlan.Judged("all", 100.PercentOfUsers()).StepBackWhen(SmallPlan.Errors > 0.5.Percent()))
        .ContainingBy(Contain.Run("lock.sh")).RepairingForwardBy(Repair.Run("rebuild.sh").Within(2.Hours()));

    static Rehearsing Past() => new Rehearsing(Plan(PointOfNoReturn.Because("the rows are gone"))).Starts().PassesHour();

    [Fact]
    public void Whoever_goes_past_the_point_reads_so_and_who_approved_it() => new Rehearsing(Watched(
            SmallPlan.Judged("tenth", 10.PercentOfUsers()), PointOfNoReturn.Because("the rows are gone"),
            SmallPlan.Judged("all", 100.PercentOfUsers()).ApprovedBy(Approval.By(Role.Management).Quorum(2)).ApprovedBy(Role.Product, 4.Hours())))
        .Starts().Meets(RolloutEvent.Approved(Role.Management, "ada"), RolloutEvent.Approved(Role.Management, "eve"), RolloutEvent.Approved(Role.Product, "joe")).PassesHour()
        .Says("advance to stage 'all' (100 percent of users): Stage 'tenth' was observed for 1 hour, and its gate is met ('errors < 0.1 percent' is healthy); approved by 2 of management and product; with it the point of no return is passed");

    [Fact]
    public void An_override_past_the_point_says_so() => new Rehearsing(Plan(PointOfNoReturn.Because("the rows are gone"))).Starts()
        .Meets(RolloutEvent.Overridden(Overriding.Gate, Role.OnCall, "the sale begins"))
        .Says("advance to stage 'all' (100 percent of users): On-call overrides the gate: the sale begins; with it the point of no return is passed");

    [Fact]
    public void A_breach_contains_and_then_repairs_forward() => Past().Meets(Breach)
        .Says("""
            contain: 'errors > 1 percent' is breached; the point of no return is passed, so nothing rolls back by itself
            run lock.sh: Step 1 of 1
            """)
        .Does().Says("""
            finish: The harm is contained
            repair forward: The harm is contained, and what cannot be undone is repaired
            run rebuild.sh: Step 1 of 1, within 2 hours
            """)
        .Does().Says("finish: The repair is done").IsIn(Phase.Repaired, "all");

    [Fact]
    public void Rolling_back_takes_an_override_of_the_point() => Past().Meets(RolloutEvent.RolledBack(Role.OnCall, "it is safe"))
        .Says("refuse: The point of no return is passed, so rolling back takes an override of it").IsIn(Phase.Entering, "all")
        .Meets(RolloutEvent.Overridden(Overriding.PointOfNoReturn, Role.OnCall, "the rows were copied")).Says("""
            roll back: On-call overrides the point of no return: the rows were copied
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);

    [Fact]
    public void Stepping_back_never_leads_over_the_point() => Past().Does().Meets(RolloutEvent.Observed(SmallPlan.Errors > 0.5.Percent(), Verdict.Breached))
        .Says("""
            contain: 'errors > 0.5 percent' is breached, and there is no stage to step back to; the point of no return is passed, so nothing rolls back by itself
            run lock.sh: Step 1 of 1
            """);

    [Fact]
    public void A_point_at_a_progress_is_passed_when_the_migration_has_come_as_far()
    {
        var run = new Rehearsing(Plan(PointOfNoReturn.Because("the rows are gone").AtProgress(40.Percent()))).Starts().PassesHour().Does();
        Assert.False(run.Meets(RolloutEvent.Progressed(39.Percent())).State.IsPastPointOfNoReturn);
        Assert.True(run.Meets(RolloutEvent.Progressed(40.Percent())).State.IsPastPointOfNoReturn);
        run.Meets(Breach).IsIn(Phase.Containing, "all");
    }

    [Fact]
    public void An_incident_after_the_point_is_contained_when_its_hold_ends() => Past().Does().Meets(RolloutEvent.IncidentOpened("INC-7")).Waits(24.Hours()).IsIn(Phase.Containing, "all");
}
