using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Works on machines, on who is let in, and on what is set aside.</summary>
static partial class SafeWorks
{
    static readonly RatioMetric Unready = Metric.Ratio("nodes not ready").ShowingHarmTo(Harmed.System).Leading();
    static readonly RatioMetric Load = Metric.Ratio("load of what answers uncached").ShowingHarmTo(Harmed.System);
    static readonly CostMetric Cost = Metric.Cost("cost", "EUR", per: "hour").ShowingHarmTo(Harmed.Cost);
    static readonly RatioMetric Denied = Metric.Ratio("requests denied").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric Anomalies = Metric.Count("audit anomalies").ShowingHarmTo(Harmed.Security);
    static readonly CountMetric OldUses = Metric.Count("uses of the old one");

    static SafeWork Infrastructure(Dice dice)
    {
        var isStateful = dice.OnceIn(3);
        var nodes = Target.Of("nodes", "pool=general").Counting(120).In("production-1");
        var change = Change.Infrastructure("kernel 6.12").On(isStateful ? nodes.Stateful() : nodes);
        var graded = dice.OnceIn(4) ? change.ReversibleWithDowntime(20.Minutes()) : change.ReversibleBy("the old pool is kept for a week");
        var said = dice.Saying(graded, all => all.MixedFor(14.Days(), "nodes need not be alike"), all => all.Affecting(Component.Named("nodes")), all => all.LoadBearing());
        return new(
            [said],
            Taken(dice, Undo.Run("pools activate --kernel 6.6", undoing: said).Within(2.Hours())),
            Undo.Recover("rebalance the shards", after: said).Within(30.Minutes()).By(Team),
            Undo.Verify(Unready < 1.Percent()).Within(15.Minutes()).By(Team))
        {
            Unit = ExposureUnit.Hosts,
            IsPaced = true,
            Gates = dice.One<Condition[]>([Unready < 1.Percent()], [Cost < 40.Euros(), Unready < 1.Percent()]),
            Stops = [Unready > 5.Percent()],
        };
    }

    static SafeWork Policy(Dice dice)
    {
        var policy = Change.SecurityPolicy("tokens bound to clients").ReversibleBy("the policy goes back to audit");
        return new([policy], Taken(dice, Undo.Run("authz mode audit", undoing: policy).Within(2.Minutes())))
        {
            Gates = [dice.One(Denied < 0.2.Percent(), Anomalies.StaysAtZero())],
            Stops = dice.Some<StopLoss>(Anomalies > 2.Events()),
        };
    }

    static SafeWork Credential(Dice dice)
    {
        var verifiers = Target.Of("verifiers", "verifies=tokens").Counting(42).Caching(15.Minutes());
        var trust = Change.Config("trusted keys", from: "2025", to: "2025 and 2026").On(verifiers);
        var sign = Change.Credential("signing key 2026").After(trust).ReversibleBy("key 2025 stays in the vault").MixedFor(30.Days(), "both keys are trusted");
        return new(
            [trust, sign],
            Taken(dice, Undo.Run("vault sign-with 2025", undoing: sign).Within(5.Minutes())),
            Undo.TurnBack(trust).Within(1.Hours()).By(Team),
            Undo.Recover("restart the verifiers", after: trust).Within(30.Minutes()).By(Team))
        {
            Prepared = [trust],
            IsPaced = true,
            Cleared = [trust.IsOnEveryTarget()],
            Gates = [Denied < 0.2.Percent(), Anomalies.StaysAtZero()],
            Stops = [Load > 90.Percent()],
        };
    }

    static SafeWork SetAside(Dice dice)
    {
        var job = dice.Saying(
            Change.Removal("nightly export").QuarantinedFor(30.Days()).ReversibleBy("it is disabled for 30 days before it is deleted"), all => all.UsageShownBy(OldUses));
        return new([job], Taken(dice, Undo.Run("jobs enable nightly-export", undoing: job).Within(10.Minutes())))
        {
            Told = dice.Some(Announce.ToClients(job, to: "#reports").Before(14.Days())),
        };
    }
}
