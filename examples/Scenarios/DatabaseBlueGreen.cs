using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Databases.Releases;

/// <summary>
/// The billing database moves to a new major version: a second copy follows the first, takes the reads step by step and then the
/// writes. Going back is a switch of two minutes, or a restore of 90 minutes where the copies differ.
/// </summary>
public static class DatabaseBlueGreen
{
    static readonly Component Billing = Component.Named("billing-db");

    static readonly RatioMetric Failures = Metric.Ratio("billing.query.failures").ShowingHarmTo(Harmed.Users);
    static readonly LatencyMetric Queries = Metric.Latency("billing.query").ShowingHarmTo(Harmed.Users).Watching(Billing);
    static readonly AgeMetric Behind = Metric.Age("billing.green_behind_blue").ShowingHarmTo(Harmed.System).Leading();
    static readonly CountMetric Differences = Metric.Mismatches(old: "blue", @new: "green").ShowingHarmTo(Harmed.Business);
    static readonly CostMetric Cost = Metric.Cost("billing-db.cost", "EUR", per: "day").ShowingHarmTo(Harmed.Cost).LaggingBy(6.Hours());

    static readonly InfrastructureChange Green = Change.Infrastructure("billing-db 15")
        .ReversibleWithDowntime(90.Minutes()).LoadBearing().Affecting(Billing)
        .On(Target.Of("database cluster", "cluster=billing").Counting(1).Stateful().Critical())
        .MixedFor(14.Days(), because: "blue follows green by logical replication");

    static readonly Role Databases = Role.Named("database on-call");
    static readonly Backup Blue = Backup.Of("billing-db blue")
        .RestoreTested(on: new LocalDate(2026, 9, 1)).Losing(atMost: 1.Minutes()).RestoredWithin(90.Minutes());
    static readonly Peak Payday = Peak.Weekly(IsoDayOfWeek.Friday, new LocalTime(8, 0), new LocalTime(12, 0), "Europe/Berlin")
        .At(900.RequestsPerSecond());

    public static RolloutPlan Plan =>
        RolloutPlan.For("billing-db-15")
            .Changing(Green)
            .Through(
                Stage.Named("mirror").Shadow(100.PercentOfTraffic()).SuppressingSideEffects("green follows and answers nobody")
                    .ObserveFor(7.Days())
                    .AdvanceWhen(Differences.StaysAtZero(), Behind < 2.Seconds(), Queries.P99 < 50.Milliseconds()),
                Stage.Named("first reads").To(5.PercentOfTraffic()).ObserveFor(7.Days()).CoveringPeak(Payday).Sound(),
                Stage.Named("half of the reads").To(50.PercentOfTraffic()).ObserveFor(2.Days()).Sound(),
                Stage.Named("switch").ToEveryone().SwitchingFrom("blue", to: "green")
                    .ApprovedBy(Approval.By(Role.DataOwner).Quorum(2).Within(12.Hours()).AfterEvidence())
                    .ObserveFor(3.Days()).Sound().EndingWithin(10.Days()))
            .RollingBackBy(
                Undo.SwitchTraffic("blue", undoing: Green).Within(10.Minutes()).By(Databases).WithDowntime(2.Minutes())
                    .TriggeredBy(Databases, Role.OnCall),
                Undo.Restore(Blue, undoing: Green).By(Databases).OnlyIf(Differences > 0.Events()).WithDowntime(90.Minutes()),
                Undo.Recover("warm the buffers of blue", after: Green).Within(15.Minutes()).By(Databases).Repeatable(),
                Undo.Verify(Differences < 1.Events()).Within(20.Minutes()).By(Databases))
            .ContainingBy(Contain.ReadOnly("billing-db").Within(1.Minutes()).By(Databases))
            .ExposedBy(Control.Router("connection pooler").Delivering(ExposureUnit.Traffic))
            .Paced(Pace.Of(1, ExposureUnit.Hosts, per: 1.Hours()).KeepingHealthy(66.Percent()))
            .Peaking(Payday).Expecting(400.RequestsPerSecond())
            .Touching(Critical.Storage, Sensitive.FinancialRecords)
            .Fearing("invoices differ", seenBy: Differences > 0.Events())
            .StartingWhen(Ready.RestoreTested(Blue), Ready.BaselineCaptured(), Ready.NoIncident(), Ready.SignalsSeenAlive())
            .Starting(ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(5, 0)).To(new LocalTime(8, 0)).In("Europe/Berlin"))
            .After("billing-db-replication")
            .Freezing(Actor.ConfigurationManagement("database parameters"))
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 9, 8)).Of(Green).Taking(2.Hours()).By(Databases)
                .IncludingDecision().IncludingAnnouncement())
            .MonitoredThrough(Component.Named("metrics")).AnnouncedThrough(Component.Named("chat"))
            .StopLoss(Failures > 0.5.Percent(), Queries.P99 > 200.Milliseconds(), Differences > 0.Events())
            .OwnedBy(Databases)
            .Authority(Databases.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.Rollbacks(to: "#billing").Within(5.Minutes()),
                Announce.Incidents(to: "#incidents").Within(5.Minutes()).Paging());

    static Stage Sound(this Stage stage) => stage
        .AdvanceWhen(Failures < 0.05.Percent(), Queries.P99 < 50.Milliseconds(), Differences.StaysAtZero(), Cost < 60.Euros());
}
