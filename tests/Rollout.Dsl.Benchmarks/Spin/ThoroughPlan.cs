using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Benchmarks.Spin;

/// <summary>A plan that says something of everything that decisions depend on, so that no part of them goes uncompared.</summary>
internal static class ThoroughPlan
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");
    static readonly RatioMetric Share = Metric.Ratio("share");
    static readonly FlagChange Switch = Change.Flag("SWITCH");
    static readonly CodeChange Web = Change.Code("web", from: "1", to: "2");
    static readonly Role Owner = Role.Named("owner");

    /// <summary>Everything, with a point of no return at a progress.</summary>
    public static RolloutPlan AtProgress => Of(PointOfNoReturn.Because("old rows are gone").AtProgress(50.Percent()), Then.Advance, Then.Contain);

    /// <summary>Everything, with a point of no return at an instant, and with other ends of what is waited for.</summary>
    public static RolloutPlan AtInstant => Of(PointOfNoReturn.Because("the contract ends").AtInstant(Instant.FromUtc(2026, 3, 4, 0, 0)), Then.StepBack, Then.RollBack);

    static RolloutPlan Of(PointOfNoReturn point, Then undecided, Then expired) => RolloutPlan.For("thorough")
        .Changing(Switch, Web)
        .Through(
            Stage.Named("rehearsed").DryRun(100.PercentOfUsers()).ApprovedBy(Approval.By(Owner).Within(1.Hours()).IfExpired(undecided)),
            Stage.Named("few").To(1.PercentOfUsers()).Applying(Switch)
                .ObserveFor(1.Hours()).AdvanceWhen(Errors < 0.1.Percent()).StayFor(3.Hours(), Without.Incident).HoldWhen(Errors > 0.2.Percent())
                .IfUndecided(2.Hours(), undecided),
            Stage.Named("some").To(10.PercentOfUsers()).Applying(Web)
                .ApprovedBy(Approval.By(Owner).Within(1.Hours()).IfExpired(undecided)).ApprovedBy(Approval.By(Role.Product).Within(2.Hours()).IfExpired(expired))
                .AdvanceWhen(Errors < 0.1.Percent()).StepBackWhen(Errors > 0.3.Percent()).StopLoss(StopLoss.Halting(Errors > 0.4.Percent()))
                .IfUndecided(2.Hours(), expired),
            point,
            Stage.Named("most").To(90.PercentOfUsers()).ObserveFor(1.Hours()).EndingWithin(9.Hours()).StepBackWhen(Errors > 0.3.Percent()).ContainWhen(Errors > 0.5.Percent()),
            PointOfNoReturn.Because("new rows are read"),
            Stage.Named("all").ToEveryone().ObserveFor(1.Hours()).AdvanceWhen(Errors < 0.1.Percent()).StepBackWhen(Errors > 0.3.Percent()))
        .RollingBackBy(Undo.Redeploy(Web).By(Role.OnCall), Undo.TurnOff(Switch).Within(10.Seconds()).By(Role.OnCall))
        .ContainingBy(Contain.Pause(Switch).Within(10.Seconds()).By(Role.OnCall))
        .RepairingForwardBy(Repair.Run("rebuild.py").Within(2.Hours()).By(Role.OnCall))
        .MeasuringExposureBy(Share)
        .FinishingWithin(90.Hours())
        .StopLoss(Errors > 1.Percent())
        .OwnedBy(Owner)
        .Authority(Owner.MayAdvance().MayOverride(), Role.OnCall.MayHalt().MayRollBack(On.AnyReason), Role.Product.MayVeto());
}
