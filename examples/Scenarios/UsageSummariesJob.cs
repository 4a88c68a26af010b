using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Billing.Jobs;

/// <summary>
/// A new job over every account. It competes with the shop for one database, so it begins with one batch in a hundred, it can be
/// throttled, and what it costs is watched like what it breaks.
/// </summary>
public static class UsageSummariesJob
{
    static readonly Component Database = Component.Named("billing-db");

    static readonly RatioMetric FailedBatches = Metric.Ratio("summaries.failed_batches").ShowingHarmTo(Harmed.Business);
    static readonly LatencyMetric ShopLatency = Metric.Latency("shop.response").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric DatabaseLoad = Metric.Ratio("billing-db.cpu").ShowingHarmTo(Harmed.System).Watching(Database).Leading();
    static readonly AgeMetric Oldest = Metric.Age("summaries.oldest_account").ShowingHarmTo(Harmed.Business);
    static readonly CostMetric Cost = Metric.Cost("summaries.cost", "EUR", per: "batch").ShowingHarmTo(Harmed.Cost).LaggingBy(2.Hours());

    static readonly FlagChange Job = Change.Flag("USAGE_SUMMARIES_JOB")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 2, 3));
    static readonly DataChange Summaries = Change.Data("usage summaries")
        .WrittenBy(Job).InBatchesOf(500, of: "accounts").ReversibleBy("summaries are derived and are computed again");

    static readonly Peak Evening = Peak.Daily(new LocalTime(18, 0), new LocalTime(21, 0), "Europe/Madrid");

    public static RolloutPlan Plan =>
        RolloutPlan.For("usage-summaries")
            .Changing(Job, Summaries)
            .Through(
                Stage.Named("hundredth").To(1.PercentOfBatches()).ObserveFor(1.Days()).Gentle(),
                Stage.Named("tenth").To(10.PercentOfBatches()).ObserveFor(2.Days()).CoveringPeak(Evening).Gentle(),
                Stage.Named("half").To(50.PercentOfBatches()).Paced(Pace.Of(60, ExposureUnit.Batches, per: 1.Hours()))
                    .ObserveFor(2.Days()).Gentle(),
                Stage.Named("all").ToEveryone().ObserveFor(7.Days()).Gentle().AdvanceWhen(Oldest < 26.Hours()))
            .RollingBackBy(
                Undo.TurnOff(Job).Within(1.Minutes()).By(Role.OnCall),
                Undo.Run("delete-summaries --since {deployed}", undoing: Summaries).Within(20.Minutes()).By(Role.OnCall).Repeatable())
            .ContainingBy(
                Contain.Throttle("usage-summaries", to: 10.Percent()).Within(1.Minutes()).By(Role.OnCall),
                Contain.Pause(Job).Within(1.Minutes()).By(Role.OnCall))
            .ExposedBy(Job)
            .Paced(Pace.Of(20, ExposureUnit.Batches, per: 1.Hours()))
            .CostingAtMost(400.Euros()).KeepingHeadroom(20.Percent())
            .Sharing(Database)
            .Peaking(Evening)
            .NeverDuring("billing-db-15")
            .StopLoss(ShopLatency.P99 > 1.5.Seconds(), FailedBatches > 5.Percent())
            .StopLoss(StopLoss.Halting((DatabaseLoad > 80.Percent()).SustainedFor(10.Minutes())))
            .OwnedBy(Role.ReleaseTeam)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Role.ReleaseTeam.MayHalt())
            .Announcing(Announce.Rollbacks(to: "#billing").Within(10.Minutes()).AsTicket());

    static Stage Gentle(this Stage stage) => stage
        .AdvanceWhen(FailedBatches < 1.Percent(), ShopLatency.P99 < 1.Seconds(), DatabaseLoad < 60.Percent(), Cost < 0.05.Euros());
}
