using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Windows 10 version 1809 as the corrective actions describe it: one confirmed report of lost files stops the update, however rare it
/// is, folders go into quarantine for 30 days, and devices with redirected folders are met in the first ring.
/// </summary>
public static class Windows1809Corrected
{
    static readonly RatioMetric FailedUpdates = Metric.Ratio("update.failed").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Crashes = Metric.Ratio("devices.crashed").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric LostFiles = Metric.Count("feedback.confirmed_loss_of_files").ShowingHarmTo(Harmed.Users)
        .LaggingBy(1.Days());

    static readonly Role Servicing = Role.Named("servicing team");
    static readonly CodeChange Update = Change.Code("Windows 10", from: "1803", to: "1809")
        .RecoveredOnDevice("the version before is kept for ten days");
    static readonly DataChange Folders = Change.Data("duplicate known folders").Destroying("folders").WrittenBy(Update)
        .QuarantinedFor(30.Days()).RepairableBy(Repair.Run("move the folders back").Within(1.Hours()).By(Servicing));

    static readonly Variant Redirected = Variant.Named("redirected known folders");

    public static RolloutPlan Plan =>
        RolloutPlan.For("windows-10-1809")
            .Changing(Update, Folders)
            .Through(
                Stage.Named("insiders").To(0.5.PercentOfDevices(), Audience.Named("insiders")).Including(Redirected)
                    .ObserveFor(90.Days()).Stable(),
                Stage.Named("seekers").To(2.PercentOfDevices(), Audience.Named("who asks for the update")).ObserveFor(14.Days()).Stable(),
                Stage.Named("first wave").To(10.PercentOfDevices()).ObserveFor(14.Days()).Stable(),
                Stage.Named("half").To(50.PercentOfDevices()).ObserveFor(14.Days()).Stable(),
                Stage.Named("all").ToEveryone().ObserveFor(30.Days()).Stable())
            .RollingBackBy(
                Undo.Redeploy(Update).Within(10.Days()).By(Servicing),
                Undo.Repair(Folders).Repeatable())
            .ContainingBy(Contain.Run("pause the offer").Within(4.Hours()).By(Servicing))
            .RunningOn(Redirected)
            .StopLoss(FailedUpdates > 5.Percent(), Crashes > 2.Percent(), LostFiles > 0.Events())
            .OwnedBy(Servicing)
            .Announcing(Announce.Rollbacks(to: "release health page").Within(4.Hours()));

    static Stage Stable(this Stage stage) => stage
        .AdvanceWhen(FailedUpdates < 2.Percent(), Crashes < 0.5.Percent(), LostFiles.StaysAtZero());
}
