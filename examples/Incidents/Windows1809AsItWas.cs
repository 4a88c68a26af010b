using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Windows 10 version 1809, 2 October 2018, as the plan was: rings of insiders for months, then those who ask for the update, then
/// waves, judged by rates of failure. The update took folders for empty duplicates and deleted what was in them, for about one user in
/// ten thousand: reported months before, and too rare for any rate.
/// </summary>
public static class Windows1809AsItWas
{
    static readonly RatioMetric FailedUpdates = Metric.Ratio("update.failed").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Crashes = Metric.Ratio("devices.crashed").ShowingHarmTo(Harmed.Users);

    static readonly CodeChange Update = Change.Code("Windows 10", from: "1803", to: "1809")
        .RecoveredOnDevice("the version before is kept for ten days");
    static readonly Role Servicing = Role.Named("servicing team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("windows-10-1809")
            .Changing(Update)
            .Through(
                Stage.Named("insiders").To(0.5.PercentOfDevices(), Audience.Named("insiders")).ObserveFor(90.Days()).Stable(),
                Stage.Named("seekers").To(2.PercentOfDevices(), Audience.Named("who asks for the update")).ObserveFor(14.Days()).Stable(),
                Stage.Named("first wave").To(10.PercentOfDevices()).ObserveFor(14.Days()).Stable(),
                Stage.Named("half").To(50.PercentOfDevices()).ObserveFor(14.Days()).Stable(),
                Stage.Named("all").ToEveryone().ObserveFor(30.Days()).Stable())
            .RollingBackBy(Undo.Redeploy(Update).Within(10.Days()).By(Servicing))
            .ContainingBy(Contain.Run("pause the offer").Within(4.Hours()).By(Servicing))
            .StopLoss(FailedUpdates > 5.Percent(), Crashes > 2.Percent())
            .OwnedBy(Servicing);

    static Stage Stable(this Stage stage) => stage.AdvanceWhen(FailedUpdates < 2.Percent(), Crashes < 0.5.Percent());
}
