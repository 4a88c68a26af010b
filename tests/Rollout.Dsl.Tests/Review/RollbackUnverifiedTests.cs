using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RollbackUnverifiedTests
{
    const string Id = "ROL3010";

    static readonly SchemaChange Columns = Change.Schema("columns").ReversibleWithDowntime(1.Hours());
    static readonly Backup Rows = Backup.Of("rows").RestoreTested(new LocalDate(2026, 3, 1)).Losing(1.Minutes()).RestoredWithin(1.Hours());
    static readonly RollbackStep Down = Undo.MigrateDown(Columns).Within(1.Hours()).By(Role.OnCall);
    static readonly RollbackStep Check = Undo.Verify(SmallPlan.Errors < 1.Percent()).Within(10.Minutes()).By(Role.OnCall);

    [Fact]
    public void A_rollback_with_downtime_and_a_restore_that_nothing_checks_are_flagged_once() => Reviewed.Says(
        Id, By(Down, Undo.Restore(Rows, Columns).By(Role.OnCall)), (
        "plan / rollback",
        "The rollback of plan 'p' takes the service down or replaces its data ('migrate down columns' and 'restore columns from the backup of rows'), and nothing checks that the known good state is back, so people are let in on trust; add Undo.Verify(...) to RollingBackBy(...)."));

    [Fact]
    public void A_step_that_says_its_downtime_is_flagged() => Reviewed.Says(
        Id, SmallPlan.Changing(Change.Dependency("driver", "1", "2")).By(Undo.Run("swap.sh", SmallPlan.Flag).WithDowntime(5.Minutes())).Touching(Critical.Payments), (
        "plan / rollback",
        "The rollback of plan 'p' takes the service down or replaces its data ('run swap.sh'), and nothing checks that the known good state is back, so people are let in on trust; add Undo.Verify(...) to RollingBackBy(...)."));

    [Fact]
    public void A_check_or_an_expected_outcome_is_clean()
    {
        Reviewed.IsSilent(Id, By(Down, Check));
        Reviewed.IsSilent(Id, By(Down.ExpectingOutcome("the old page is shown")));
        Reviewed.IsSilent(Id, By(Down, (RollbackStep)Unread.Of(typeof(RollbackStep))!));
    }

    [Fact]
    public void Where_the_service_stays_up_its_signals_go_on_reading()
    {
        var driver = Change.Dependency("driver", "1", "2");
        Reviewed.IsSilent(Id, SmallPlan.Changing(driver).By(Undo.Redeploy(driver)).Touching(Critical.Payments));
    }

    [Fact]
    public void A_check_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(By(Down, Check)));
        Assert.Equal([Id], Reviewed.Ids(By(Down)));
    }

    static RolloutPlan By(params RollbackStep[] steps) => SmallPlan.Changing(Columns).By(steps).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
