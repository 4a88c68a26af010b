using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Sonos app as a careful launch would have been: a beta beside the old app, a list of parity before the first customer, contacts and
/// active households as signals, and players and cloud left alone until the point after which the old app no longer works.
/// </summary>
public static class SonosAppCorrected
{
    static readonly RatioMetric Active = Metric.Ratio("households.active_weekly").ShowingHarmTo(Harmed.Business).LaggingBy(7.Days());
    static readonly RatioMetric Contacts = Metric.Ratio("households.contacting_support").ShowingHarmTo(Harmed.Users).LaggingBy(4.Hours());
    static readonly RatioMetric Crashes = Metric.Ratio("app.sessions_crashed").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric OldApps = Metric.Count("players.commanded_by_app_16");

    static readonly CodeChange App = Change.Code("control app", from: "16", to: "80")
        .MixedFor(360.Days(), because: "players and cloud speak to both apps").RecoveredOnDevice("the old app stays installed");
    static readonly ContractChange Interface = Change.Contract("players and cloud speak the new interface alone").After(App)
        .MixedFor(60.Days(), because: "app 80 speaks to players of both kinds")
        .Destroying("interface of app 16").UsageShownBy(OldApps).OneWay(because: "a player that was updated does not answer the old app");

    static readonly Role Lead = Role.Named("app lead");
    static readonly Role Product = Role.Named("head of product");
    static readonly ReleaseWindow Weekdays = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)
        .From(new LocalTime(8, 0)).To(new LocalTime(12, 0)).In("America/Los_Angeles");

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-app")
            .Changing(App, Interface)
            .Through(
                Stage.Named("beta").To(1.PercentOfDevices(), Audience.Beta).Applying(App).ObserveFor(28.Days()).Welcome(),
                Stage.Named("tenth").To(10.PercentOfDevices()).ObserveFor(28.Days()).Welcome(),
                Stage.Named("half").To(50.PercentOfDevices()).ObserveFor(28.Days()).Welcome(),
                Stage.Named("all").ToEveryone().ObserveFor(90.Days()).Welcome().AdvanceWhen(OldApps.StaysAtZero()),
                PointOfNoReturn.Because("the old app no longer works"),
                Stage.Named("first players").To(1.PercentOfDevices()).Applying(Interface)
                    .ApprovedBy(Approval.By(Product).Within(7.Days()).AfterEvidence().VoidWhenEvidenceChanges())
                    .ObserveFor(14.Days()).Playing(),
                Stage.Named("tenth of the players").To(10.PercentOfDevices()).ObserveFor(14.Days()).Playing(),
                Stage.Named("all players").ToEveryone().ObserveFor(28.Days()).Playing())
            .RollingBackBy(
                Undo.Redeploy(App).Within(2.Days()).By(Lead)
                    .Needing(Prerequisite.Artefact("app 16 in both stores").CheckedOn(new LocalDate(2024, 4, 22))),
                Undo.Verify(Crashes < 1.Percent()).Within(4.Hours()).By(Lead))
            .ContainingBy(Contain.Run("pause the update of players").Within(1.Hours()).By(Lead))
            .RepairingForwardBy(Repair.Run("release app 80 with what is missing").Within(14.Days()).By(Lead))
            .StartingWhen(Ready.Checked("every feature of app 16 is in app 80"), Ready.SignalsSeenAlive(), Ready.BaselineCaptured())
            .Starting(Weekdays)
            .Rehearsed(Rehearsal.On(new LocalDate(2024, 4, 22)).Of(App).Taking(1.Days()).By(Lead))
            .StopLoss(Contacts > 3.Percent(), Crashes > 3.Percent(), Active < 0.95.Times(Baseline.Before))
            .OwnedBy(Lead)
            .Authority(Lead.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.ToClients(Interface, to: "customers with the old app").Before(90.Days()),
                Announce.Rollbacks(to: "community").Within(1.Days()));

    static Stage Welcome(this Stage stage) => stage
        .AdvanceWhen(Contacts < 1.Percent(), Crashes < 1.Percent(), Active > 0.99.Times(Baseline.Before));

    static Stage Playing(this Stage stage) => stage
        .AdvanceWhen(Contacts < 1.Percent())
        .ContainWhen(Contacts > 3.Percent());
}
