using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Clinics.Releases;

/// <summary>
/// The event that carries laboratory results gets units and ranges. Consumers read both versions before one is produced, clinic by
/// clinic, and what went out in the new version stays readable after going back.
/// </summary>
public static class LabResultsContract
{
    static readonly CountMetric Unreadable = Metric.Count("results.dead_letters").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric Differences = Metric.Mismatches(old: "results 1", @new: "results 2").ShowingHarmTo(Harmed.Users);
    static readonly RateMetric Delivered = Metric.Rate("results.delivered").ShowingHarmTo(Harmed.Business);

    static readonly CodeChange Producer = Change.Code("laboratory-gateway", from: "2.9.1", to: "2.10.0");
    static readonly SchemaChange Outbox = Change.Schema("units and ranges in the outbox").Migrating().ActivatedBy(Producer)
        .ReversibleBy("outbox-v1.sql").MixedFor(90.Days(), because: "the first version ignores the new columns");
    static readonly ContractChange Event = Change.Contract("results 2").After(Outbox)
        .ReversibleBy("consumers read both versions, so the producer may return to the first")
        .MixedFor(90.Days(), because: "consumers read both versions");
    static readonly FlagChange Produce = Change.Flag("PRODUCE_RESULTS_2")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 6, 9));

    static readonly Role Lead = Role.Named("laboratory lead");
    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/Zurich");

    public static RolloutPlan Plan =>
        RolloutPlan.For("laboratory-results-2")
            .Changing(Outbox, Producer, Event, Produce)
            .Through(
                Stage.Named("dark").Dark().Applying(Outbox, Producer).ObserveFor(1.Days())
                    .AdvanceWhen(Delivered > 20.PerHour(), Differences.ExercisedAtLeast(500.Events())),
                Stage.Named("own clinic").To(1.PercentOfTenants()).Applying(Event, Produce)
                    .ApprovedBy(Role.DataOwner, within: 24.Hours())
                    .ObserveFor(3.Days()).Readable(),
                Stage.Named("tenth").To(10.PercentOfTenants()).ObserveFor(3.Days()).Readable(),
                Stage.Named("all").ToEveryone().ObserveFor(7.Days()).Readable())
            .RollingBackBy(
                Undo.TurnOff(Produce).Within(1.Minutes()).By(Role.OnCall),
                Undo.Run("republish --as 1 --since {deployed}", undoing: Event).Within(30.Minutes()).By(Lead).Repeatable(),
                Undo.Redeploy(Producer).Within(15.Minutes()).By(Role.OnCall),
                Undo.MigrateDown(Outbox).Within(10.Minutes()).By(Lead),
                Undo.Verify(Condition.AllOf(Unreadable < 1.Events(), Delivered > 20.PerHour())).Within(10.Minutes()).By(Lead))
            .ExposedBy(Produce)
            .Touching(Sensitive.HealthData)
            .StartingWhen(Ready.Checked("every consumer's contract test"), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 6, 10)).Of(Outbox, Producer, Event, Produce).Taking(55.Minutes()).By(Lead))
            .StopLoss(Condition.AnyOf(Unreadable > 3.Events(), Delivered < 5.PerHour()))
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.ToClients(Event, to: "clinic integrators").Before(60.Days()),
                Announce.Rollbacks(to: "#laboratory").Within(5.Minutes()).Paging());

    static Stage Readable(this Stage stage) => stage
        .AdvanceWhen(Unreadable.StaysAtZero(), Differences.StaysAtZero(), Delivered > 20.PerHour());
}
