using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RepairUnboundedTests
{
    const string Id = "ROL4009";

    static readonly Repair Bare = Repair.Run("recount.sh");
    static readonly Repair Bounded = Bare.Within(1.Hours()).By(Role.DataOwner);

    [Fact]
    public void A_repair_that_no_step_runs_needs_an_owner_and_a_time()
    {
        Reviewed.Says(Id, Repaired(Bare), (
            "change 'rows'",
            "The repair of change 'rows' (run recount.sh) has no owner and no time bound, so nobody knows who brings the data back and by when the data are back; add By(...) and Within(...) to the repair."));
        Reviewed.Says(Id, Repaired(Bare.By(Role.DataOwner)), (
            "change 'rows'",
            "The repair of change 'rows' (run recount.sh) has no time bound, so nobody knows by when the data are back; add Within(...) to the repair."));
    }

    [Fact]
    public void What_was_destroyed_is_repaired_from_a_backup() => Reviewed.Says(
        Id, SmallPlan.Changing(SmallPlan.Flag, Change.Data("rows").RepairableBy(Bounded).Destroying("totals")).By(Undo.TurnOff(SmallPlan.Flag)), (
        "change 'rows'",
        "The repair of change 'rows' (run recount.sh) has no backup, so nobody knows from what the data come back; add From(...) to the repair."));

    [Fact]
    public void A_bounded_repair_is_clean_and_an_open_bound_counts()
    {
        Reviewed.IsSilent(Id, Repaired(Bounded));
        Reviewed.IsSilent(Id, Repaired(Bare.By(Role.DataOwner).Within(Open.Until(new(2026, 5, 1), Role.DataOwner))));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Change.Data("rows").RepairableBy(Bounded.From(Backup.Of("rows"))).Destroying("totals")).By(Undo.TurnOff(SmallPlan.Flag)));
        Reviewed.IsSilent(Id, SmallPlan.Changing(SmallPlan.Flag, Change.Data("rows").RepairableBy(Bounded).Destroying("totals").QuarantinedFor(7.Days())).By(Undo.TurnOff(SmallPlan.Flag)));
    }

    [Fact]
    public void Of_a_step_that_runs_the_repair_other_rules_ask_for_time_and_owner()
    {
        var rows = Change.Data("rows").RepairableBy(Bare);
        Reviewed.IsSilent(Id, SmallPlan.Changing(rows).By(Undo.Repair(rows)));
        Assert.Contains("ROL3002", Reviewed.Ids(SmallPlan.Changing(rows).By(Undo.Repair(rows))));
    }

    [Fact]
    public void Without_a_way_forward_behind_a_point_that_is_said_first()
    {
        var rows = Change.Data("rows").RepairableBy(Bare);
        Reviewed.IsSilent(Id, LastingPlan.Behind(rows));
        Assert.Contains("ROL4003", Reviewed.Ids(LastingPlan.Behind(rows)));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(rows).ContainingBy(Contain.ReadOnly("rows"))));
    }

    [Fact]
    public void What_a_plan_or_the_change_accepts_is_listed_with_the_change()
    {
        var until = new LocalDate(2026, 5, 1);
        var rows = Change.Data("rows").RepairableBy(Bare);
        var accepting = rows.Accepting(Id, "the totals are shown nowhere yet", until, Role.DataOwner);
        RolloutPlan[] plans =
        [
            Repaired(Bare).Accepting(Id, "the totals are shown nowhere yet", until, Role.DataOwner),
            SmallPlan.Changing(SmallPlan.Flag, accepting).By(Undo.TurnOff(SmallPlan.Flag)),
        ];
        foreach (var plan in plans)
        {
            Reviewed.IsSilent(Id, plan);
            Reviewed.IsSilent("ROL0004", plan);
            var accepted = Assert.Single(plan.Accepted(until));
            Assert.Equal((Id, "change 'rows'"), (accepted.Finding.Id, accepted.Finding.Element));
            Assert.Contains(plan.Review(until.PlusDays(1)), finding => finding.Id == Id);
        }

        Assert.Contains("ROL0004", Reviewed.Ids(SmallPlan.Changing(accepting).By(Undo.Repair(accepting))));
    }

    static RolloutPlan Repaired(Repair repair) =>
        SmallPlan.Changing(SmallPlan.Flag, Change.Data("rows").RepairableBy(repair)).By(Undo.TurnOff(SmallPlan.Flag));
}
