using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Linear migration as the corrective actions describe it: what destroys rows is one-way and says so. It runs on a copy of production
/// first, where rows are counted in every table, then in small batches after a fresh snapshot, and somebody approves it by name.
/// </summary>
public static class LinearTruncateCorrected
{
    static readonly CountMetric LostElsewhere = Metric.Count("rows.lost_in_other_tables").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Failed = Metric.Ratio("sync.failed").ShowingHarmTo(Harmed.Users);

    static readonly Role Owner = Role.DataOwner;
    static readonly Backup Snapshot = Backup.Of("production database")
        .RestoreTested(on: new LocalDate(2024, 1, 16)).Losing(atMost: 1.Minutes()).RestoredWithin(1.Hours());

    static readonly FlagChange Job = Change.Flag("CLEAR_UNUSED_TABLES")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2024, 1, 17));
    static readonly DataChange Cleared = Change.Data("two unused tables cleared").Destroying("rows of the two tables")
        .WrittenBy(Job).InBatchesOf(100, of: "rows").On(Target.Of("tables", "name in (the two)").Counting(2).In("production"))
        .OneWay(because: "rows come back from a snapshot alone, and without what was written since");

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)
        .From(new LocalTime(8, 0)).To(new LocalTime(11, 0)).In("UTC");

    public static RolloutPlan Plan =>
        RolloutPlan.For("clear-unused-tables")
            .Changing(Job, Cleared)
            .Through(
                Stage.Named("copy of production").DryRun(100.PercentOfRecords())
                    .ObserveFor(1.Hours()).AdvanceWhen(LostElsewhere.StaysAtZero()),
                PointOfNoReturn.Because("rows are gone"),
                Stage.Named("first rows").To(1.PercentOfRecords()).Applying(Job, Cleared)
                    .ApprovedBy(Approval.By(Owner).Within(1.Days()).AfterEvidence().VoidWhenEvidenceChanges())
                    .ObserveFor(1.Hours()).Elsewhere(),
                Stage.Named("tenth").To(10.PercentOfRecords()).ObserveFor(1.Hours()).Elsewhere(),
                Stage.Named("all rows").ToEveryone().ObserveFor(1.Days()).Elsewhere())
            .RollingBackBy(Undo.TurnOff(Job).Within(1.Minutes()).By(Role.OnCall))
            .ContainingBy(
                Contain.Pause(Job).Within(1.Minutes()).By(Role.OnCall),
                Contain.ReadOnly("production database").Within(2.Minutes()).By(Role.OnCall))
            .RepairingForwardBy(
                Repair.Run("restore the tables beside production and replay the sync log").From(Snapshot).Within(4.Hours()).By(Owner))
            .StartingWhen(Ready.RestoreTested(Snapshot), Ready.Checked("snapshot of this hour"), Ready.NoIncident())
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2024, 1, 17)).Of(Job).Taking(40.Seconds()).By(Owner))
            .StopLoss(LostElsewhere > 0.Events(), Failed > 1.Percent())
            .OwnedBy(Owner)
            .Authority(Owner.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#incidents").Within(5.Minutes()));

    static Stage Elsewhere(this Stage stage) => stage
        .AdvanceWhen(LostElsewhere.StaysAtZero(), Failed < 0.1.Percent());
}
