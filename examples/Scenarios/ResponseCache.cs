using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Catalogue.Releases;

/// <summary>
/// A cache in front of the catalogue, behind a flag. It has to be fast and must not serve old prices, so the cached accounts are
/// compared with the others, each stage lasts longer than an entry lives, and a cache that always hits is wrong too.
/// </summary>
public static class ResponseCache
{
    static readonly RatioMetric StaleReads = Metric.Ratio("catalogue.stale_reads").ShowingHarmTo(Harmed.Users).LabelledBy("cached");
    static readonly RatioMetric Orders = Metric.Ratio("catalogue.orders_per_visit").ShowingHarmTo(Harmed.Business).LabelledBy("cached");
    static readonly RatioMetric Hits = Metric.Ratio("catalogue.cache.hits");
    static readonly LatencyMetric Latency = Metric.Latency("catalogue.response").ShowingHarmTo(Harmed.Users).LabelledBy("cached");
    static readonly CostMetric Cost = Metric.Cost("catalogue.cost", "EUR", per: "request").ShowingHarmTo(Harmed.Cost);

    static readonly FlagChange Cached = Change.Flag("CATALOGUE_CACHE")
        .WhenSilent(FlagState.Off)
        .TurnedBothWays(on: new LocalDate(2026, 2, 17))
        .RemovedBy(Role.ReleaseTeam, until: new LocalDate(2026, 6, 30));
    static readonly CodeChange Api = Change.Code("catalogue-api", from: "11.3.0", to: "11.4.0")
        .On(Target.Of("response cache", "app=catalogue,tier=cache").Counting(6).Caching(15.Minutes()));

    static readonly Audience Accounts = Audience.RandomSample.StickyBy("account").Nested();

    public static RolloutPlan Plan =>
        RolloutPlan.For("catalogue-cache")
            .Changing(Api, Cached)
            .Through(
                Stage.Named("first").To(10.PercentOfUsers(), Accounts).ObserveFor(2.Hours()).SettlingFor(30.Minutes()).Fresh(),
                Stage.Named("half").To(50.PercentOfUsers(), Accounts).ObserveFor(1.Days()).SettlingFor(30.Minutes()).Fresh(),
                Stage.Named("all").ToEveryone().ObserveFor(1.Days()).AdvanceWhen(StaleReads < 0.1.Percent(), Hits > 60.Percent()))
            .RollingBackBy(
                Undo.TurnOff(Cached).Within(10.Seconds()).By(Role.OnCall),
                Undo.Recover("cache-flush --prefix catalogue", after: Cached).Within(2.Minutes()).By(Role.OnCall).Repeatable(),
                Undo.Redeploy(Api).Within(15.Minutes()).By(Role.OnCall))
            .ExposedBy(Cached)
            .StopLoss(StaleReads > 0.5.Percent(), Latency.P95 > 800.Milliseconds())
            .OwnedBy(Role.ReleaseTeam)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Role.ReleaseTeam.MayHalt());

    static Stage Fresh(this Stage stage) => stage
        .AdvanceWhen(StaleReads < 0.1.Percent(), Orders > 0.98.Times(Baseline.Control))
        .AdvanceWhen(Hits.IsBetween(60.Percent(), 99.Percent()), Latency.P95 < 300.Milliseconds(), Cost < 0.9.Times(Baseline.Control));
}
