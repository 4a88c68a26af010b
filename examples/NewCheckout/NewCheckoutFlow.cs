using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Checkout.Releases;

/// <summary>How the new checkout flow reaches every customer.</summary>
public static class NewCheckoutFlow
{
    static readonly RatioMetric ErrorRate = Metric.Ratio("checkout.error_rate").ShowingHarmTo(Harmed.Users);
    static readonly LatencyMetric Latency = Metric.Latency("checkout.request").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric PaymentErrors = Metric.Count("payment.errors").ShowingHarmTo(Harmed.Business);

    static readonly CodeChange Web = Change.Code("checkout-web", from: "4.1.7", to: "4.2.0");
    static readonly FlagChange Switch = Change.Flag("NEW_CHECKOUT");
    static readonly Role EngLead = Role.Named("eng lead");

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-checkout-flow")
            .Changing(Web, Switch)
            .Through(
                Stage.Named("canary").To(1.PercentOfTraffic(), Audience.Internal)
                    .ObserveFor(30.Minutes())
                    .Healthy(),

                Stage.Named("staged").To(10.PercentOfTraffic(), Audience.RandomSample)
                    .ObserveFor(4.Hours())
                    .Healthy()
                    .AdvanceWhen(PaymentErrors.StaysAtZero())
                    .StayFor(24.Hours(), Without.Incident),

                Stage.Named("full").ToEveryone()
                    .ObserveFor(24.Hours())
                    .Healthy())
            .RollingBackBy(
                Undo.TurnOff(Switch).Within(10.Seconds()).By(Role.OnCall),
                Undo.Redeploy(Web).Within(15.Minutes()).By(Role.OnCall))
            .ExposedBy(Switch)
            .Touching(Sensitive.Payments)
            .Expecting(1_000.RequestsPerSecond())
            .StopLoss(ErrorRate > 0.5.Percent())
            .OwnedBy(EngLead)
            .Authority(
                Role.ReleaseTeam.MayRollBack(On.StopLoss),
                Role.OnCall.MayRollBack(On.AnyReason).MayHalt().MayOverride(),
                EngLead.MayHalt().MayOverride())
            .Announcing(Announce.Rollbacks(to: "#incidents").Within(5.Minutes()))
            .Informing(Role.Product, Role.Management);

    /// <summary>The advance condition that every stage shares.</summary>
    static Stage Healthy(this Stage stage) => stage
        .AdvanceWhen(ErrorRate < 0.1.Percent(), Latency.P99 < 400.Milliseconds());
}
