using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace MobileApp.Releases;

/// <summary>
/// A new version of the app, ring by ring. A store cannot take an update back, so the new screens stand behind a flag, the next
/// version is ready to go, and companies may hold the update on their own devices.
/// </summary>
public static class MobileAppRings
{
    static readonly RatioMetric Crashes = Metric.Ratio("app.sessions_crashed").ShowingHarmTo(Harmed.Users).LabelledBy("app version")
        .LaggingBy(2.Hours()).PerCohort();
    static readonly RatioMetric SignIns = Metric.Ratio("app.sign_ins_completed").ShowingHarmTo(Harmed.Business).LabelledBy("app version");
    static readonly CountMetric Contacts = Metric.Count("support.contacts.app").ShowingHarmTo(Harmed.Business).ObserveOnly();

    static readonly Role Team = Role.Named("app team");
    static readonly FlagChange Screens = Change.Flag("NEW_SCREENS")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 4, 2));
    static readonly CodeChange App = Change.Code("app", from: "8.14.2", to: "9.0.0")
        .HeldByCustomers().RecoveredOnDevice("the previous screens start when the new ones failed twice")
        .MixedFor(180.Days(), because: "the servers speak to both versions");

    static readonly Segment Staff = Ring.Named("staff").Carrying(0.1.Percent());
    static readonly Segment Testers = Ring.Named("testers").Carrying(1.Percent());
    static readonly Segment Everybody = Ring.Named("everybody else").Carrying(98.9.Percent());

    static readonly Variant Old = Variant.Named("oldest supported system");
    static readonly Variant Tablet = Variant.Named("tablet");

    public static RolloutPlan Plan =>
        RolloutPlan.For("app-9")
            .Changing(App, Screens)
            .Through(
                Stage.Named("staff").To(Staff).ObserveFor(2.Days()).Good(),
                Stage.Named("testers").To(Testers).Including(Old, Tablet).ObserveFor(3.Days()).Good().WatchingContacts(),
                Stage.Named("some").To(5.PercentOfDevices()).In(Everybody).ObserveFor(3.Days()).Good().WatchingContacts(),
                Stage.Named("half").To(50.PercentOfDevices()).In(Everybody).ObserveFor(4.Days()).Good().WatchingContacts(),
                Stage.Named("all").To(Everybody).ObserveFor(7.Days()).Good())
            .RollingBackBy(
                Undo.TurnOff(Screens).Within(30.Minutes()).By(Role.OnCall)
                    .ExpectingOutcome("apps show the previous screens at their next start"),
                Undo.Redeploy(App).Within(2.Days()).By(Team).NotRepeatable(because: "a store takes each version number once"))
            .ContainingBy(
                Contain.KillSwitch(Screens).Within(30.Minutes()).By(Role.OnCall),
                Contain.Drop(Audience.Beta).Within(1.Days()).By(Team))
            .Across(Staff, Testers, Everybody)
            .ExposedBy(Screens)
            .RunningOn(Old, Tablet)
            .Touching(Critical.SignIn)
            .DecidingWithin(30.Minutes())
            .Fearing("people cannot sign in", seenBy: SignIns, atLeast: 1.Percent())
            .StopLoss(Crashes > 2.Percent(), SignIns < 85.Percent())
            .OwnedBy(Team)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Team.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#app").Within(15.Minutes()), Announce.Completion(to: "release notes"));

    static Stage Good(this Stage stage) => stage.AdvanceWhen((Crashes < 0.5.Percent()).InEachCohort(), SignIns > 93.Percent());

    static Stage WatchingContacts(this Stage stage) => stage.AdvanceWhen(Contacts < 50.Events());
}
