using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Contacts.Releases;

/// <summary>
/// The contact merge with what the plan as written lacks: the backup was restored once and has objectives, the way back was walked
/// through, a named role approves the step that cannot be undone, and a rollback is announced.
/// </summary>
public static class ContactMergeCorrected
{
    static readonly RatioMetric WrongMerges = Metric.Ratio("contacts.wrong_merges").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric LookupErrors = Metric.Ratio("contacts.lookup_errors").ShowingHarmTo(Harmed.Users);
    static readonly Role DataOnCall = Role.Named("data-eng on-call");

    static readonly FlagChange Job = Change.Flag("DEDUP_JOB_ENABLED");
    static readonly DataChange Merge = Change.Data("duplicate contacts merged")
        .RepairableBy(Repair.Run("restore-originals.py --since {deployed}")
            .From(Backup.Of("contacts").RestoreTested(on: new LocalDate(2026, 3, 9)).Losing(atMost: 15.Minutes()).RestoredWithin(3.Hours()))
            .Within(4.Hours()).By(DataOnCall));
    static readonly SchemaChange Identifier = Change.Schema("contacts.canonical_id replaces contacts.id")
        .OneWay(because: "going back needs downtime; see the migration runbook");

    public static RolloutPlan Plan =>
        RolloutPlan.For("contact-merge")
            .Changing(Job, Merge, Identifier)
            .Through(
                Stage.Named("dry run").DryRun(100.PercentOfRecords())
                    .ObserveFor(2.Hours())
                    .AdvanceWhen(WrongMerges < 0.1.Percent()),

                Stage.Named("first merges").To(1.PercentOfRecords()).Applying(Job, Merge)
                    .ObserveFor(1.Days())
                    .AdvanceWhen(WrongMerges < 0.1.Percent())
                    .RollBackWhen(WrongMerges > 1.Percent()),

                Stage.Named("more merges").To(10.PercentOfRecords())
                    .ObserveFor(1.Days())
                    .AdvanceWhen(WrongMerges < 0.1.Percent())
                    .RollBackWhen(WrongMerges > 1.Percent()),

                Stage.Named("all merges").To(100.PercentOfRecords())
                    .ObserveFor(2.Days())
                    .AdvanceWhen(WrongMerges < 0.1.Percent())
                    .RollBackWhen(WrongMerges > 1.Percent()),

                PointOfNoReturn.Because("the old identifier is gone"),

                Stage.Named("contract").ToEveryone().Applying(Identifier)
                    .ApprovedBy(Role.Named("head of data"), within: 24.Hours())
                    .ObserveFor(24.Hours())
                    .AdvanceWhen(LookupErrors < 0.1.Percent())
                    .ContainWhen(LookupErrors > 0.5.Percent()))
            .RollingBackBy(
                Undo.TurnOff(Job).Within(10.Seconds()).By(Role.OnCall),
                Undo.Repair(Merge).Asking("were duplicates written?"))
            .ContainingBy(Contain.Pause(Job).Within(10.Seconds()).By(Role.OnCall))
            .RepairingForwardBy(Repair.Run("rebuild-identifiers.py").Within(2.Hours()).By(DataOnCall))
            .Touching(Sensitive.PersonalData)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 10)).Taking(3.Hours() + 20.Minutes()).By(DataOnCall))
            .Announcing(Announce.Rollbacks(to: "#incidents").Within(5.Minutes()))
            .OwnedBy(DataOnCall);
}
