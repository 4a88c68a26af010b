using FsCheck;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans to which much can happen: people advance and override, waits end in going on, and a migration passes the point of no return.</summary>
static class EventfulPlans
{
    static readonly StopLoss Halting = StopLoss.Halting(SmallPlan.Errors > 0.7.Percent());

    static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the rows are moved").AtProgress(40.Percent());

    static readonly Approval Approval = Approval.By(Role.Management).Within(4.Hours()).IfExpired(Then.Advance);

    static Stage Tenth => SmallPlan.Judged("tenth", 10.PercentOfUsers()).StopLoss(Halting).IfUndecided(2.Hours(), Then.Advance);

    static Stage Half => SmallPlan.Judged("half", 50.PercentOfUsers()).StopLoss(Halting);

    static Stage All => SmallPlan.Judged("all", 100.PercentOfUsers());

    public static Gen<RolloutPlan> Gen { get; } = FsCheck.Fluent.Gen.Elements(
        Along(Stage.Named("one").To(1.PercentOfUsers()), Stage.Named("two").To(2.PercentOfUsers()).StayFor(2.Hours(), Without.Incident), Tenth, All),
        Along(Tenth, Point, Half.ApprovedBy(Approval), All),
        Along(Half, Point, All.ApprovedBy(Approval)).Authority(Role.Product.MayAdvance().MayVeto(), Role.OnCall.MayOverride().MayHalt()));

    static RolloutPlan Along(params PathStep[] path) => RolloutPlan.For("eventful").Changing(SmallPlan.Flag).Through(path)
        .RollingBackBy(Undo.TurnOff(SmallPlan.Flag).Within(10.Minutes())).ContainingBy(Contain.Run("lock.sh")).OwnedBy(Role.OnCall);
}
