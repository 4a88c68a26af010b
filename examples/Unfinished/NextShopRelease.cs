using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Storefront.Drafts;

/// <summary>
/// The next release of the shop before its build exists, on a delivery pipeline whose windows stop rollbacks too. The plan is no less
/// honest for being unfinished: what is open has a name and somebody who decides it, and the compiler lists it until it is decided.
/// </summary>
public static class NextShopRelease
{
    static readonly RatioMetric FailedOrders = Metric.Ratio("shop.orders.failed").ShowingHarmTo(Harmed.Business);
    static readonly Role Lead = Role.Named("shop lead");

    static readonly CodeChange Shop = Change.Code("shop", from: "8.2.0", to: Open.Undecided(by: Role.ReleaseTeam));

    public static RolloutPlan Plan =>
        RolloutPlan.For("shop-next")
            .Changing(Shop)
            .Through(
                Stage.Named("canary").To(5.PercentOfTraffic())
                    .ObserveFor(4.Hours())
                    .AdvanceWhen(FailedOrders < 0.5.Percent()),
                Stage.Named("half").To(50.PercentOfTraffic())
                    .ObserveFor(1.Days())
                    .AdvanceWhen(FailedOrders < 0.5.Percent()),
                Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.Redeploy(Shop).Within(Open.Until(new LocalDate(2026, 9, 4), by: Lead)).By(Role.OnCall))
            .StopLoss(FailedOrders > 2.Percent())
            .ImportedFrom(Import.From("the delivery pipeline").WindowsStopRollback())
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayHalt())
            .Announcing(Announce.Rollbacks(to: "#shop").Within(5.Minutes()));
}
