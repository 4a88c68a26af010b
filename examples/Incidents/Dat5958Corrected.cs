using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// McAfee DAT 5958 as it would have to be: signatures climb the ladder that code climbs, every desktop in use stands in the first ring,
/// no signature may touch what a system starts from, and a machine that does not start brings back the file by itself.
/// </summary>
public static class Dat5958Corrected
{
    static readonly RatioMetric Lost = Metric.Ratio("agents.silent_after_update").ShowingHarmTo(Harmed.Users).PerCohort();
    static readonly CountMetric SystemFiles = Metric.Count("quarantine.system_files").ShowingHarmTo(Harmed.System);

    static readonly ConfigChange Signatures = Change.Config("signatures", from: "DAT 5957", to: "DAT 5958")
        .HeldByCustomers().RecoveredOnDevice("after two failed starts the quarantine of this file is undone");
    static readonly Role Team = Role.Named("signature team");
    static readonly Variant XpServicePack3 = Variant.Named("Windows XP SP3");
    static readonly Variant Vista = Variant.Named("Windows Vista");
    static readonly Variant Seven = Variant.Named("Windows 7");

    public static RolloutPlan Plan =>
        RolloutPlan.For("dat-5958")
            .Changing(Signatures)
            .Through(
                Stage.Named("own machines").To(0.1.PercentOfDevices(), Audience.Internal).Including(XpServicePack3, Vista, Seven)
                    .ObserveFor(2.Hours()).Starting(),
                Stage.Named("canary").To(1.PercentOfDevices()).ObserveFor(2.Hours()).Starting(),
                Stage.Named("tenth").To(10.PercentOfDevices()).ObserveFor(4.Hours()).Starting(),
                Stage.Named("all").ToEveryone().ObserveFor(1.Days()).Starting())
            .RollingBackBy(
                Undo.TurnBack(Signatures).Within(15.Minutes()).By(Role.OnCall),
                Undo.Recover("agents undo what DAT 5958 put into quarantine", after: Signatures).Within(1.Hours()).By(Team))
            .RunningOn(XpServicePack3, Vista, Seven)
            .Touching(Critical.DeviceStart)
            .StartingWhen(Ready.Checked("no signature names a file of the protected list"), Ready.SignalsSeenAlive())
            .StopLoss((Lost > 0.5.Percent()).InEachCohort(), SystemFiles > 0.Events())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "customer alert list").Within(15.Minutes()));

    static Stage Starting(this Stage stage) => stage.AdvanceWhen((Lost < 0.1.Percent()).InEachCohort(), SystemFiles.StaysAtZero());
}
