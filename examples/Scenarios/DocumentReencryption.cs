using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Documents.Releases;

/// <summary>
/// 40 million documents are encrypted with another key. Any of them can be decrypted again, but when most are done it is quicker and
/// safer to finish and to repair the few that failed than to turn back.
/// </summary>
public static class DocumentReencryption
{
    static readonly RatioMetric Unreadable = Metric.Ratio("documents.unreadable").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric Denied = Metric.Count("vault.audit.denied").ShowingHarmTo(Harmed.Security);
    static readonly CostMetric Cost = Metric.Cost("documents.reencryption", "EUR", per: "day").ShowingHarmTo(Harmed.Cost).LaggingBy(6.Hours());

    static readonly Role Owner = Role.Named("documents on-call");
    static readonly Backup Store = Backup.Of("document store")
        .RestoreTested(on: new LocalDate(2026, 2, 10)).Losing(atMost: 5.Minutes()).RestoredWithin(6.Hours());

    static readonly FlagChange Job = Change.Flag("REENCRYPT_DOCUMENTS")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 2, 11));
    static readonly DataChange Documents = Change.Data("documents under key 2026")
        .WrittenBy(Job).InBatchesOf(1_000, of: "documents")
        .On(Target.Of("document buckets", "class=documents").Counting(16).In("production"))
        .RepairableBy(Repair.Run("reencrypt --key 2024 --since {deployed}").From(Store).Within(8.Hours()).By(Owner));

    static readonly ReleaseWindow Weekdays = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)
        .From(new LocalTime(8, 0)).To(new LocalTime(14, 0)).In("Europe/Lisbon");

    public static RolloutPlan Plan =>
        RolloutPlan.For("document-key-2026")
            .Changing(Job, Documents)
            .Through(
                Stage.Named("read back").DryRun(1.PercentOfRecords()).ObserveFor(1.Days()).AdvanceWhen(Unreadable < 0.001.Percent()),
                Stage.Named("hundredth").To(1.PercentOfRecords()).ObserveFor(2.Days()).Readable(),
                Stage.Named("tenth").To(10.PercentOfRecords())
                    .ApprovedBy(Role.DataOwner, within: 24.Hours())
                    .ObserveFor(3.Days()).Readable(),
                PointOfNoReturn.Because("finishing is quicker and safer than turning back").AtProgress(70.Percent()),
                Stage.Named("all").To(100.PercentOfRecords()).ObserveFor(7.Days()).Readable().IfUndecided(after: 2.Days(), Then.Contain))
            .RollingBackBy(
                Undo.TurnOff(Job).Within(1.Minutes()).By(Role.OnCall),
                Undo.Repair(Documents).Repeatable(),
                Undo.Verify(Unreadable < 0.001.Percent()).Within(1.Hours()).By(Owner))
            .ContainingBy(Contain.Pause(Job).Within(1.Minutes()).By(Role.OnCall))
            .RepairingForwardBy(Repair.Run("reencrypt --failed-only").Within(4.Hours()).By(Owner))
            .ExposedBy(Job)
            .Paced(Pace.Of(400, ExposureUnit.Batches, per: 1.Hours()))
            .Touching(Sensitive.PersonalData)
            .StartingWhen(Ready.RestoreTested(Store), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Weekdays)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 2, 12)).Of(Job, Documents).Taking(7.Hours()).By(Owner))
            .StopLoss(Unreadable > 0.01.Percent(), Denied > 0.Events())
            .OwnedBy(Owner)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Owner.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#documents").Within(5.Minutes()));

    static Stage Readable(this Stage stage) => stage
        .AdvanceWhen(Unreadable < 0.001.Percent(), Denied.StaysAtZero(), Cost < 900.Euros());
}
