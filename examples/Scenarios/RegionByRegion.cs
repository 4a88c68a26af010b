using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Storefront.Releases;

/// <summary>
/// The storefront, region by region: a tenth of the smallest first, and the worst region decides, not the mean. America and
/// Europe serve each other's overflow, so what is slow in Europe is taken back in both.
/// </summary>
public static class RegionByRegion
{
    static readonly RatioMetric Errors = Metric.Ratio("web.errors").ShowingHarmTo(Harmed.Users).PerRegion().LabelledBy("release");
    static readonly LatencyMetric Latency = Metric.Latency("web.response").ShowingHarmTo(Harmed.Users).PerRegion().LabelledBy("release");
    static readonly RatioMetric Baskets = Metric.Ratio("web.baskets_paid").ShowingHarmTo(Harmed.Business).PerRegion().LabelledBy("release");

    static readonly CodeChange Web = Change.Code("storefront", from: "7.2.4", to: "7.3.0");

    static readonly Segment Nordics = Region.Named("eu-north").Carrying(6.Percent());
    static readonly Segment Asia = Region.Named("ap-south").Carrying(14.Percent());
    static readonly Segment America = Region.Named("us-east").Carrying(35.Percent());
    static readonly Segment Europe = Region.Named("eu-west").Carrying(45.Percent());

    static readonly Peak Evening = Peak.Daily(new LocalTime(18, 0), new LocalTime(22, 0), "Europe/Stockholm").At(1_500.RequestsPerSecond());

    public static RolloutPlan Plan =>
        RolloutPlan.For("storefront-7.3")
            .Changing(Web)
            .Through(
                Stage.Named("part of the Nordics").To(10.PercentOfTraffic()).In(Nordics).ObserveFor(4.Hours()).Healthy(),
                Stage.Named("Nordics").To(Nordics).ObserveFor(1.Days()).CoveringPeak(Evening).Healthy(),
                Stage.Named("Asia").To(Asia).ObserveFor(1.Days()).Healthy(),
                Stage.Named("America").To(America).ObserveFor(1.Days()).Healthy(),
                Stage.Named("Europe").To(Europe).ObserveFor(2.Days()).Healthy().StepBackTo("Asia"))
            .RollingBackBy(
                Undo.SwitchTraffic("storefront 7.2.4 in every region", undoing: Web).Within(2.Minutes()).By(Role.OnCall),
                Undo.Redeploy(Web).Within(30.Minutes()).By(Role.OnCall))
            .ContainingBy(Contain.FailOver("the nearest region on 7.2.4").Within(5.Minutes()).By(Role.OnCall))
            .Across(Nordics, Asia, America, Europe)
            .ExposedBy(Control.Router("global traffic manager").Delivering(ExposureUnit.Traffic))
            .Peaking(Evening)
            .Expecting(900.RequestsPerSecond()).GrowingTo(1_100.RequestsPerSecond())
            .Touching(Critical.Checkout)
            .StopLoss((Errors > 1.Percent()).InEachRegion(), (Baskets < 0.9.Times(Baseline.Before)).InEachRegion())
            .OwnedBy(Role.ReleaseTeam)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Role.ReleaseTeam.MayHalt())
            .Announcing(Announce.Advances(to: "#storefront"), Announce.Rollbacks(to: "#storefront").Within(5.Minutes()));

    static Stage Healthy(this Stage stage) => stage
        .AdvanceWhen((Errors < 0.3.Percent()).InEachRegion(), (Latency.P95 < 600.Milliseconds()).InEachRegion())
        .AdvanceWhen((Baskets > 0.97.Times(Baseline.Before)).InEachRegion())
        .StepBackWhen((Latency.P95 > 900.Milliseconds()).InEachRegion());
}
