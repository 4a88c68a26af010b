using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class WaitOpensTheWayTests
{
    const string Id = "ROL2028";

    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();

    static readonly Stage Judged = WatchedPlan.Tenth.AdvanceWhen(Healthy);

    static RolloutPlan Along(params PathStep[] steps) => WatchedPlan.Along(WatchedPlan.Pool, steps).StopLoss(WatchedPlan.Errors > 5.Percent());

    static Stage Approved(Then then) => WatchedPlan.Everyone.ApprovedBy(Approval.By(Role.OnCall).Within(4.Hours()).IfExpired(then));

    [Fact]
    public void Undecided_evidence_that_ends_in_going_on_is_flagged() => Reviewed.Says(Id, Along(Judged.IfUndecided(2.Hours(), Then.Advance), WatchedPlan.Everyone), (
        "stage 'tenth'",
        "Stage 'tenth' goes on once its evidence was undecided for 2 hours, so the rollout can reach everyone although no gate was ever met; let IfUndecided(...) end in Then.RollBack or Then.Contain."));

    [Fact]
    public void An_approval_that_nobody_gives_is_flagged_where_nothing_was_seen_before_it() => Reviewed.Says(Id, Along(WatchedPlan.Tenth, Approved(Then.Advance)), (
        "stage 'all'",
        "Stage 'all' is entered even when nobody approves in time, so the rollout can reach everyone although no gate was ever met; let IfExpired(...) end in Then.RollBack, or say with AdvanceWhen(...) in the stage before what has to be seen."));

    [Fact]
    public void A_wait_that_ends_otherwise_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Judged.IfUndecided(2.Hours(), Then.RollBack), WatchedPlan.Everyone));
        Reviewed.IsSilent(Id, Along(Judged, Approved(Then.Advance)));
        Reviewed.IsSilent(Id, Along(WatchedPlan.Tenth, Approved(Then.RollBack)));
        Reviewed.IsSilent(Id, Along(Judged.IfUndecided(2.Hours(), Then.Advance), Approved(Then.RollBack)));
    }

    [Fact]
    public void A_gate_that_no_wait_stands_in_for_is_clean() => Reviewed.IsSilent(
        Id, Along(Judged.IfUndecided(2.Hours(), Then.Advance), Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Healthy), WatchedPlan.Everyone));

    [Fact]
    public void Of_several_waits_without_which_there_is_no_way_the_first_is_flagged() => Reviewed.Says(
        Id,
        Along(
            Judged.IfUndecided(2.Hours(), Then.Advance),
            Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Healthy).IfUndecided(3.Hours(), Then.Advance),
            WatchedPlan.Everyone),
        ("stage 'tenth'", "Stage 'tenth' goes on once its evidence was undecided for 2 hours, so the rollout can reach everyone although no gate was ever met; let IfUndecided(...) end in Then.RollBack or Then.Contain."));

    [Fact]
    public void Where_another_way_leads_past_the_evidence_other_rules_speak() => Reviewed.IsSilent(
        Id, Along(WatchedPlan.Tenth.IfUndecided(2.Hours(), Then.Advance), WatchedPlan.Everyone));
}
