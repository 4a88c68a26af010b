using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Knight Capital as the corrective actions describe it: a flag of its own, every server proven to run the same version before one of
/// them acts on it, losses and orders with a limit, and the flag turned off before the code is taken away.
/// </summary>
public static class KnightCapitalCorrected
{
    static readonly CodeChange Router = Change.Code("SMARS", from: "before RLP", to: "RLP");
    static readonly FlagChange NewFlag = Change.Flag("RETAIL_LIQUIDITY_PROGRAM");
    static readonly Role Supervisor = Role.Named("trading supervisor");

    static readonly CountMetric ServersOnOldCode = Metric.Count("smars.servers_on_old_code").ShowingHarmTo(Harmed.System);
    static readonly CountMetric OrdersBeyondParent = Metric.Count("smars.orders_beyond_parent_quantity").ShowingHarmTo(Harmed.Business);
    static readonly RatioMetric CapitalUsed = Metric.Ratio("account.capital_used").ShowingHarmTo(Harmed.Business);

    public static RolloutPlan Plan =>
        RolloutPlan.For("retail-liquidity-program")
            .Changing(Router, NewFlag)
            .Through(
                Stage.Named("one server").To(Exposure.OfHosts(1, of: 8), Audience.Named("one symbol"))
                    .ObserveFor(1.Days())
                    .AdvanceWhen(ServersOnOldCode.StaysAtZero(), OrdersBeyondParent.StaysAtZero()),
                Stage.Named("half").To(Exposure.OfHosts(4, of: 8))
                    .ObserveFor(1.Days())
                    .AdvanceWhen(ServersOnOldCode.StaysAtZero(), OrdersBeyondParent.StaysAtZero()),
                Stage.Named("all").ToEveryone()
                    .ObserveFor(5.Days())
                    .AdvanceWhen(OrdersBeyondParent.StaysAtZero()))
            .RollingBackBy(
                Undo.TurnOff(NewFlag).Within(10.Seconds()).By(Supervisor),
                Undo.Redeploy(Router).Within(20.Minutes()).By(Role.ReleaseTeam))
            .ExposedBy(NewFlag)
            .Touching(Critical.Named("order routing"))
            .StopLoss(OrdersBeyondParent > 0.Events(), CapitalUsed > 5.Percent())
            .OwnedBy(Supervisor)
            .Authority(
                Supervisor.MayRollBack(On.AnyReason).MayHalt(),
                Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Rehearsed(Rehearsal.On(new LocalDate(2012, 7, 27)).Taking(14.Minutes()).By(Supervisor))
            .Announcing(Announce.Rollbacks(to: "trading desk").Within(1.Minutes()));
}
