using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PrerequisiteUntestedTests
{
    const string Id = "ROL3011";

    static readonly Backup Rows = Backup.Of("rows");
    static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void A_backup_that_was_never_restored_is_flagged_with_all_that_is_missing() => Reviewed.Says(Id, From(Rows), (
        "change 'data' / backup",
        "The backup of rows, on which the repair of change 'data' relies, has no restore test, no recovery point and no recovery time, so nobody knows what the repair can bring back, and by when; restore it once and add RestoreTested(...), Losing(...) and RestoredWithin(...)."));

    [Fact]
    public void Only_what_is_missing_is_asked_for() => Reviewed.Says(Id, From(Rows.RestoreTested(Day).Losing(1.Minutes())), (
        "change 'data' / backup",
        "The backup of rows, on which the repair of change 'data' relies, has no recovery time, so nobody knows what the repair can bring back, and by when; restore it once and add RestoredWithin(...)."));

    [Fact]
    public void A_backup_with_a_restore_test_and_objectives_is_clean() =>
        Reviewed.IsSilent(Id, From(Rows.RestoreTested(Day).Losing(1.Minutes()).RestoredWithin(1.Hours())));

    [Fact]
    public void A_plan_of_medium_risk_may_rely_on_an_untested_backup()
    {
        var data = Change.Data("data").RepairableBy(Repair.Run("r").From(Rows).Within(1.Hours()));
        Assert.Empty(Reviewed.Ids(SmallPlan.Changing(data).By(Undo.Repair(data))));
    }

    static RolloutPlan From(Backup backup)
    {
        var data = Change.Data("data").RepairableBy(Repair.Run("r").From(backup).Within(1.Hours()));
        return SmallPlan.Changing(data).By(Undo.Repair(data)).Touching(Sensitive.PersonalData);
    }
}
