using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackWaivedTests
{
    const string Id = "ROL3018";

    static readonly EmissionChange Mails = Change.Emission("letters").AnsweredBy("a second letter");
    static readonly ContainmentStep Stop = Contain.Run("stop the print run").Within(1.Minutes()).By(Role.OnCall);

    [Fact]
    public void A_waiver_for_what_could_come_back_is_flagged() => Reviewed.Says(Id, Waiving(SmallPlan.Code), (
        "plan / rollback",
        "Plan 'p' has no rollback at all (there is no time for one), so code 'web' from 1.0 to 1.1 stays in place when it goes wrong; write RollingBackBy(...), or where nothing comes back say OneWay(...) on each change and ContainingBy(...) on the plan."));

    [Fact]
    public void A_waiver_for_what_cannot_come_back_is_flagged_where_nothing_else_answers() => Reviewed.Says(Id, Waiving(Mails), (
        "plan / rollback",
        "Plan 'p' has no rollback at all (there is no time for one), so what went wrong is neither contained nor repaired; write RollingBackBy(...), or where nothing comes back say OneWay(...) on each change and ContainingBy(...) on the plan."));

    [Fact]
    public void A_waiver_for_what_cannot_come_back_and_is_contained_or_repaired_is_clean()
    {
        Reviewed.IsSilent(Id, Waiving(Mails).ContainingBy(Stop));
        Reviewed.IsSilent(Id, Waiving(Change.Schema("columns").OneWay("gone")).RepairingForwardBy(Repair.Run("rebuild.sh")));
        Assert.Contains(Id, Reviewed.Ids(Waiving(Mails, SmallPlan.Flag).ContainingBy(Stop)));
    }

    [Fact]
    public void It_speaks_in_place_of_the_rule_that_a_change_is_not_answered()
    {
        Assert.Empty(Reviewed.Ids(Waiving(Mails).ContainingBy(Stop)));
        Assert.Equal([Id], Reviewed.Ids(Waiving(Mails)));
        Assert.Equal([Id], Reviewed.Ids(Waiving(Change.Schema("columns").ReversibleBy("down.sql"))));
    }

    [Fact]
    public void A_waiver_that_was_not_read_may_be_none()
    {
        var plan = Waiving(SmallPlan.Code);
        Assert.Empty(Reviewed.Ids((RolloutPlan)plan.With(plan.Facts.Set(Fact.Waiver, NotRead.Value), plan.Provenance)));
    }

    static RolloutPlan Waiving(params Change[] changes) => RolloutPlan.For("p").Changing(changes)
        .Through(SmallPlan.Judged("some", 10.PercentOfUsers()), Stage.Named("all").ToEveryone())
        .WithoutRollback("there is no time for one").StopLoss(SmallPlan.Errors > 1.Percent()).OwnedBy(Role.OnCall)
        .StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Announcing(Announce.Rollbacks("#ops").Within(5.Minutes()));
}
