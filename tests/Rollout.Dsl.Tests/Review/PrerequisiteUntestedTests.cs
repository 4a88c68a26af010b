using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PrerequisiteUntestedTests
{
    const string Id = "ROL3011";

    static readonly Backup Rows = Backup.Of("rows");
    static readonly LocalDate Day = new(2026, 3, 1);
    static readonly SchemaChange Gone = Change.Schema("columns").ReversibleWithDowntime(1.Hours());
    static readonly RollbackStep Step = Undo.MigrateDown(Gone).Within(1.Hours());

    [Fact]
    public void A_backup_that_was_never_restored_is_flagged_with_all_that_is_missing() => Reviewed.Says(Id, From(Rows), (
        "change 'data' / backup",
        "The backup of rows, on which the repair of change 'data' relies, has no restore test, no recovery point and no recovery time, so nobody knows what it can bring back, and by when; restore it once and add RestoreTested(...), Losing(...) and RestoredWithin(...)."));

    [Fact]
    public void Only_what_is_missing_is_asked_for() => Reviewed.Says(Id, From(Rows.RestoreTested(Day).Losing(1.Minutes())), (
        "change 'data' / backup",
        "The backup of rows, on which the repair of change 'data' relies, has no recovery time, so nobody knows what it can bring back, and by when; restore it once and add RestoredWithin(...)."));

    [Fact]
    public void A_backup_with_a_restore_test_and_objectives_is_clean() =>
        Reviewed.IsSilent(Id, From(Rows.RestoreTested(Day).Losing(1.Minutes()).RestoredWithin(1.Hours())));

    [Fact]
    public void A_plan_of_medium_risk_may_rely_on_an_untested_backup()
    {
        var data = Change.Data("data").RepairableBy(Repair.Run("r").From(Rows).Within(1.Hours()).By(Role.OnCall));
        Assert.Empty(Reviewed.Ids(SmallPlan.Changing(data).By(Undo.Repair(data))));
    }

    [Fact]
    public void So_is_that_of_a_forward_repair() => Reviewed.Says(
        Id, By(Undo.Restore(Rows.RestoreTested(Day).Losing(1.Minutes()).RestoredWithin(1.Hours()), Gone).Within(1.Hours())).RepairingForwardBy(Repair.Run("rebuild").From(Rows.RestoreTested(Day))), (
        "forward repair 1 / backup",
        "The backup of rows, on which the forward repair 'run rebuild from the backup of rows' relies, has no recovery point and no recovery time, so nobody knows what it can bring back, and by when; restore it once and add Losing(...) and RestoredWithin(...)."));

    [Fact]
    public void A_backup_from_which_a_step_restores_is_held_to_the_same() => Reviewed.Says(Id, By(Undo.Restore(Rows.RestoreTested(Day).Losing(1.Minutes()), Gone).Within(1.Hours())), (
        "rollback step 1 / backup",
        "The backup of rows, on which the step 'restore columns from the backup of rows' relies, has no recovery time, so nobody knows what it can bring back, and by when; restore it once and add RestoredWithin(...)."));

    [Fact]
    public void A_prerequisite_that_nobody_checked_is_flagged() => Reviewed.Says(
        Id,
        By(Step.Needing(Prerequisite.Artefact("web 1.0").CheckedOn(Day), Prerequisite.Artefact("schema tool 3")).Needing(Prerequisite.Access("bastion"), Rows)),
        ("rollback step 1 / prerequisite 2", "The artefact 'schema tool 3', on which the step 'migrate down columns' relies, was never checked, so nobody knows whether it is there when it is needed; look for it once and add CheckedOn(...)."),
        ("rollback step 1 / prerequisite 3", "The access by 'bastion', on which the step 'migrate down columns' relies, was never checked, so nobody knows whether it is there when it is needed; look for it once and add CheckedOn(...)."),
        ("rollback step 1 / prerequisite 4", "The backup of rows, on which the step 'migrate down columns' relies, has no restore test, no recovery point and no recovery time, so nobody knows what it can bring back, and by when; restore it once and add RestoreTested(...), Losing(...) and RestoredWithin(...)."));

    [Fact]
    public void A_prerequisite_that_was_checked_and_a_snapshot_are_clean() =>
        Reviewed.IsSilent(Id, By(Step.Needing(Prerequisite.Access("bastion").CheckedOn(Day), Rows.RestoreTested(Day).Losing(1.Minutes()).RestoredWithin(1.Hours())).AfterSnapshot(Rows)));

    static RolloutPlan By(RollbackStep step) => SmallPlan.Changing(Gone).By(step).Touching(Sensitive.PersonalData);

    static RolloutPlan From(Backup backup)
    {
        var data = Change.Data("data").RepairableBy(Repair.Run("r").From(backup).Within(1.Hours()));
        return SmallPlan.Changing(data).By(Undo.Repair(data)).Touching(Sensitive.PersonalData);
    }
}
