using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Checkout.Emergencies;

/// <summary>
/// Vouchers are counted twice, and the fix cannot wait for the next window. The lane is short, not blind: a small canary, the same
/// stop-losses, an end, and somebody who looks back. That it goes from 1 percent to all is a risk that somebody took by name.
/// </summary>
public static class EmergencyFix
{
    static readonly RatioMetric Errors = Metric.Ratio("checkout.error_rate").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric CountedTwice = Metric.Count("vouchers.counted_twice").ShowingHarmTo(Harmed.Business);
    static readonly ErrorBudget Availability = ErrorBudget.Of("checkout availability", objective: 99.9.Percent(), over: 30.Days());

    static readonly CodeChange Fix = Change.Code("checkout-web", from: "4.2.0", to: "4.2.1");
    static readonly Emergency Incident = Emergency.For("INC-2291")
        .Until(new LocalDate(2026, 3, 18)).ReviewedBy(Role.Named("eng lead"), on: new LocalDate(2026, 3, 20));
    static readonly Role Commander = Role.Named("incident commander");

    public static RolloutPlan Plan =>
        RolloutPlan.For("voucher-fix")
            .Changing(Fix)
            .Through(
                Stage.Named("micro-canary").To(1.PercentOfTraffic()).ObserveFor(20.Minutes()).Mended(),
                Stage.Named("all").ToEveryone().ObserveFor(1.Hours()).Mended()
                    .Accepting("ROL1004", because: "every minute costs customers money", until: new LocalDate(2026, 3, 18), by: Commander))
            .RollingBackBy(Undo.Redeploy(Fix).Within(10.Minutes()).By(Role.OnCall))
            .InEmergency(Incident)
            .Touching(Critical.Checkout)
            .Expecting(1_000.RequestsPerSecond())
            .StopLoss(Errors > 1.Percent(), Availability.BurnsFasterThan(14.4.Times(), over: 1.Hours(), and: 5.Minutes()))
            .OwnedBy(Commander)
            .Authority(
                Commander.MayAdvance().MayRollBack(On.AnyReason).MayHalt().MayOverride(),
                Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Starts(to: "#incidents"), Announce.Rollbacks(to: "#incidents").Within(5.Minutes()))
            .Obliging(Obligation.Review().By(Commander).Until(new LocalDate(2026, 3, 20)));

    static Stage Mended(this Stage stage) => stage.AdvanceWhen(Errors < 0.2.Percent(), CountedTwice.StaysAtZero());
}
