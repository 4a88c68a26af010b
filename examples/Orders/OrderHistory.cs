using NodaTime;
using Platform.Releases;
using Rollout.Dsl;
using Rollout.Dsl.Units;

[assembly: RolloutPolicySource(typeof(PlatformPolicy), nameof(PlatformPolicy.Policy))]

namespace Orders.Releases;

/// <summary>
/// A new order history, behind a flag. Its stages are its own; what they have to show, and the way back, come from the platform.
/// </summary>
public static class OrderHistory
{
    static readonly CodeChange Web = Change.Code("orders-web", from: "6.0.3", to: "6.1.0");
    static readonly FlagChange History = Change.Flag("NEW_ORDER_HISTORY")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 3, 17));
    static readonly Role Owner = Role.Named("orders team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("order-history")
            .Changing(Web, History)
            .Through(
                Stage.Named("staff").To(0.05.PercentOfUsers(), Audiences.Staff).ObserveFor(1.Days()).Compared("orders"),
                Stage.Named("few").To(0.5.PercentOfUsers()).OverNight().Compared("orders"),
                Stage.Named("twentieth").To(5.PercentOfUsers()).OverNight().Compared("orders"),
                Stage.Named("half").To(50.PercentOfUsers()).OverNight().Compared("orders")
                    .AdvanceWhen(Signals.Conversion("reorder") > 0.98.Times(Baseline.Control)),
                Stage.Named("all").ToEveryone().ObserveFor(1.Days()).Watched("orders"))
            .RollingBackBy(Rollbacks.OffThenRedeploy(History, Web, "orders"))
            .ExposedBy(History)
            .Touching(Sensitive.PersonalData)
            .StartingWhen(Ready.BaselineCaptured(), Ready.SignalsSeenAlive())
            .StopLoss(
                StopLosses.Errors("orders", above: 2.Percent()),
                StopLosses.FailedTransactions("reorder"),
                StopLosses.NoRoomToDouble("orders-db"),
                StopLosses.SupportContacts("orders", above: 40.Events()))
            .OwnedBy(Owner)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Owner.MayHalt())
            .Announcing(Announce.Rollbacks(to: "#orders").Within(5.Minutes()));
}
