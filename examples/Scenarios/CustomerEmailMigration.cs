using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Customers.Releases;

/// <summary>
/// Customers' addresses move to a table of their own: make the table, write to both and copy what is older, read from the new one, and
/// drop the old column when nobody reads it any more.
/// </summary>
public static class CustomerEmailMigration
{
    static readonly CountMetric Mismatches = Metric.Mismatches(old: "customers.email", @new: "addresses").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric FailedLookups = Metric.Ratio("customers.lookup.failures").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric DualWrites = Metric.Count("addresses.dual_writes");
    static readonly AgeMetric ReplicaLag = Metric.Age("customers-db.replica_lag").ShowingHarmTo(Harmed.System).Leading();
    static readonly CountMetric OldReads = Metric.Count("customers.email.reads");

    static readonly Role DataOnCall = Role.Named("data on-call");
    static readonly Backup Nightly = Backup.Of("customers-db")
        .RestoreTested(on: new LocalDate(2026, 3, 2)).Losing(atMost: 15.Minutes()).RestoredWithin(2.Hours());
    static readonly Target Table = Target.Of("table", "customers-db/customers").Counting(1).In("production");

    static readonly SchemaChange Addresses = Change.Schema("table addresses").Expanding().ReversibleBy("drop-addresses.sql")
        .MixedFor(60.Days(), because: "code that does not know the table does not miss it");
    static readonly FlagChange WriteBoth = Change.Flag("WRITE_ADDRESSES").After(Addresses).TurnedBothWays(on: new LocalDate(2026, 3, 4));
    static readonly DataChange Copy = Change.Data("addresses copied")
        .DualWriting(old: "customers.email", @new: "addresses").Backfilling("customers older than the dual write")
        .WrittenBy(WriteBoth).InBatchesOf(5_000, of: "customers")
        .RepairableBy(Repair.Run("recopy-addresses.py --since {deployed}").From(Nightly).Within(2.Hours()).By(DataOnCall));
    static readonly FlagChange ReadNew = Change.Flag("READ_ADDRESSES").After(Copy).TurnedBothWays(on: new LocalDate(2026, 3, 4));
    static readonly SchemaChange Drop = Change.Schema("customers.email").Contracting().Destroying("column customers.email")
        .After(ReadNew).UsageShownBy(OldReads).On(Table).QuarantinedFor(30.Days())
        .OneWay(because: "the column is gone once its quarantine ends");

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/Berlin");

    public static RolloutPlan Plan =>
        RolloutPlan.For("customer-addresses")
            .Changing(Addresses, WriteBoth, Copy, ReadNew, Drop)
            .Through(
                Stage.Named("expand").Dark().Applying(Addresses).ObserveFor(1.Hours()).AdvanceWhen(FailedLookups < 0.1.Percent()),
                Stage.Named("migrate").Dark().Applying(WriteBoth, Copy).Paced(Pace.Of(50_000, ExposureUnit.Records, per: 10.Minutes()))
                    .ObserveFor(3.Days())
                    .AdvanceWhen(Mismatches.StaysAtZero(), DualWrites.ExercisedAtLeast(10_000.Events()))
                    .HoldWhen(ReplicaLag > 30.Seconds()),
                Stage.Named("first readers").To(1.PercentOfUsers()).Applying(ReadNew).ObserveFor(1.Days()).Correct(),
                Stage.Named("more readers").To(10.PercentOfUsers()).ObserveFor(1.Days()).Correct(),
                Stage.Named("all readers").ToEveryone().ObserveFor(14.Days()).Correct().AdvanceWhen(OldReads.StaysAtZero()),
                PointOfNoReturn.Because("addresses have no other home any more"),
                Stage.Named("contract").ToEveryone().Applying(Drop)
                    .ApprovedBy(Approval.By(Role.DataOwner).Within(24.Hours()).AfterEvidence().VoidWhenEvidenceChanges())
                    .ObserveFor(1.Days())
                    .AdvanceWhen(FailedLookups < 0.1.Percent())
                    .ContainWhen(FailedLookups > 0.5.Percent()))
            .RollingBackBy(
                Undo.TurnOff(ReadNew).Within(10.Seconds()).By(Role.OnCall),
                Undo.TurnOff(WriteBoth).Within(10.Seconds()).By(Role.OnCall),
                Undo.Repair(Copy).OnlyIf(Mismatches > 0.Events()).AfterSnapshot(Nightly).Repeatable(),
                Undo.MigrateDown(Addresses).Within(10.Minutes()).By(DataOnCall).Needing(Nightly),
                Undo.Verify(FailedLookups < 0.1.Percent()).Within(10.Minutes()).By(DataOnCall))
            .ContainingBy(Contain.ReadOnly("customer profiles").Within(1.Minutes()).By(Role.OnCall))
            .RepairingForwardBy(Repair.Run("unquarantine-column.sql").Within(30.Minutes()).By(DataOnCall))
            .Touching(Sensitive.PersonalData)
            .StartingWhen(Ready.RestoreTested(Nightly), Ready.NoIncident(), Ready.SignalsSeenAlive(), Ready.AcknowledgedBy(Role.OnCall))
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 5)).Of(Addresses, WriteBoth, Copy, ReadNew).Taking(95.Minutes()).By(DataOnCall))
            .StopLoss(FailedLookups > 1.Percent())
            .OwnedBy(DataOnCall)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), DataOnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#customers-data").Within(5.Minutes()))
            .Obliging(
                Obligation.Remove(WriteBoth).By(DataOnCall).Until(new LocalDate(2026, 6, 30)),
                Obligation.Remove(ReadNew).By(DataOnCall).Until(new LocalDate(2026, 6, 30)));

    static Stage Correct(this Stage stage) => stage.AdvanceWhen(Mismatches.StaysAtZero(), FailedLookups < 0.1.Percent());
}
