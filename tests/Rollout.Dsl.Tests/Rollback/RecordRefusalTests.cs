using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

public class RecordRefusalTests
{
    static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void A_verb_of_a_backup_is_said_once()
    {
        Rejection.Says(
            "Backup of d already says RestoreTested(2026-03-01), and RestoreTested(2026-03-02) would contradict or repeat it; say RestoreTested once.",
            null,
            () => Backup.Of("d").RestoreTested(Day).RestoreTested(Day.PlusDays(1)));
        Rejection.Says(
            "Backup of d already says Losing(0 seconds), and Losing(1 minute) would contradict or repeat it; say Losing once.",
            null,
            () => Backup.Of("d").Losing(Duration.Zero).Losing(1.Minutes()));
        Rejection.Says(
            "Backup of d already says RestoredWithin(3 hours), and RestoredWithin(4 hours) would contradict or repeat it; say RestoredWithin once.",
            null,
            () => Backup.Of("d").RestoredWithin(3.Hours()).RestoredWithin(4.Hours()));
    }

    [Fact]
    public void A_verb_of_a_repair_is_said_once()
    {
        Rejection.Says(
            "The repair 'run r from the backup of d' already says From(backup of d), and From(backup of e) would contradict or repeat it; say From once.",
            null,
            () => Repair.Run("r").From(Backup.Of("d")).From(Backup.Of("e")));
        Rejection.Says(
            "The repair 'run r' already says Within(1 hour), and Within(2 hours) would contradict or repeat it; say Within once.",
            null,
            () => Repair.Run("r").Within(1.Hours()).Within(2.Hours()));
        Rejection.Says(
            "The repair 'run r' already says By(on-call), and By(product) would contradict or repeat it; say By once.",
            null,
            () => Repair.Run("r").By(Role.OnCall).By(Role.Product));
    }

    [Fact]
    public void A_verb_of_a_rehearsal_is_said_once()
    {
        Rejection.Says(
            "The rehearsal on 2026-03-01 already says Taking(20 minutes), and Taking(1 hour) would contradict or repeat it; say Taking once.",
            null,
            () => Rehearsal.On(Day).Taking(20.Minutes()).Taking(1.Hours()));
        Rejection.Says(
            "The rehearsal on 2026-03-01 already says By(on-call), and By(product) would contradict or repeat it; say By once.",
            null,
            () => Rehearsal.On(Day).By(Role.OnCall).By(Role.Product));
    }

    [Fact]
    public void Records_read_in_one_line()
    {
        Assert.Equal("rehearsed on 2026-03-01 in 20 minutes by on-call", Rehearsal.On(Day).Taking(20.Minutes()).By(Role.OnCall).ToString());
        Assert.Equal("run r from the backup of d", Repair.Run("r").From(Backup.Of("d")).ToString());
    }
}
