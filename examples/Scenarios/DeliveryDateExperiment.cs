using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Checkout.Experiments;

/// <summary>Does an earlier delivery date sell more? A fifth of the customers see it for two weeks; then it is decided.</summary>
public static class DeliveryDateExperiment
{
    static readonly RatioMetric Orders = Metric.Ratio("checkout.orders_per_visit").ShowingHarmTo(Harmed.Business);
    static readonly RatioMetric Late = Metric.Ratio("orders.late").ShowingHarmTo(Harmed.Users).LaggingBy(1.Days());
    static readonly RatioMetric Shown = Metric.Ratio("experiments.delivery_date.shown");

    static readonly FlagChange Date = Change.Flag("EARLIER_DELIVERY_DATE")
        .WhenSilent(FlagState.Off).RemovedBy(Role.Product, until: new LocalDate(2026, 4, 30));
    static readonly Audience Sample = Audience.RandomSample.StickyBy("customer").Nested();

    public static RolloutPlan Plan =>
        RolloutPlan.For("delivery-date-experiment")
            .Changing(Date)
            .Through(
                Stage.Named("some").To(2.PercentOfUsers(), Sample).ObserveFor(3.Days()).AdvanceWhen(Late < 3.Percent()),
                Stage.Named("fifth").To(20.PercentOfUsers(), Sample).ObserveFor(14.Days())
                    .AdvanceWhen(Late < 3.Percent(), Orders > 1.02.Times(Baseline.Control)))
            .RollingBackBy(Undo.TurnOff(Date).Within(10.Seconds()).By(Role.OnCall))
            .EndingBelowEveryone(because: "the experiment ends with a decision, and a plan of its own follows")
            .ExposedBy(Date)
            .MeasuringExposureBy(Shown)
            .StopLoss(Late > 6.Percent(), Orders < 0.9.Times(Baseline.Control))
            .OwnedBy(Role.Product)
            .Authority(Role.Product.MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt());
}
