using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Healthcare.gov as the later reviews describe it: one owner for the whole, waves of states before the date of the law, defects and load
/// as evidence at the gate, a queue that holds what the site cannot carry, and the telephone as the way back.
/// </summary>
public static class HealthcareGovCorrected
{
    static readonly RatioMetric Enrolled = Metric.Ratio("applications.completed").ShowingHarmTo(Harmed.Business).PerRegion();
    static readonly RatioMetric Failed = Metric.Ratio("pages.failed").ShowingHarmTo(Harmed.Users).PerRegion();
    static readonly LatencyMetric Identity = Metric.Latency("identity.check").ShowingHarmTo(Harmed.Users).PerRegion();
    static readonly CountMetric Severe = Metric.Count("defects.critical_open").ShowingHarmTo(Harmed.System);

    static readonly CodeChange Marketplace = Change.Code("marketplace", from: "information pages", to: "enrolment");
    static readonly FlagChange Enrolment = Change.Flag("ONLINE_ENROLMENT")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2013, 7, 22));
    static readonly Role Integrator = Role.Named("programme integrator");

    static readonly Segment First = Region.Named("one small state").Carrying(1.Percent());
    static readonly Segment Few = Region.Named("three states").Carrying(6.Percent());
    static readonly Segment Third = Region.Named("twelve states").Carrying(30.Percent());
    static readonly Segment Rest = Region.Named("remaining states").Carrying(63.Percent());

    static readonly Peak FirstEvening = Peak
        .Daily(new LocalTime(18, 0), new LocalTime(22, 0), "America/New_York").At(2_500.RequestsPerSecond());

    public static RolloutPlan Plan =>
        RolloutPlan.For("open-enrolment-2013")
            .Changing(Marketplace, Enrolment)
            .Through(
                Stage.Named("one state").To(First).ObserveFor(7.Days()).CoveringPeak(FirstEvening).Enrolling(),
                Stage.Named("few states").To(Few).ObserveFor(7.Days()).CoveringPeak(FirstEvening).Enrolling(),
                Stage.Named("third of the country").To(Third).ObserveFor(7.Days()).CoveringPeak(FirstEvening).Enrolling(),
                Stage.Named("1 October").To(Rest).ObserveFor(14.Days()).Enrolling())
            .RollingBackBy(
                Undo.TurnOff(Enrolment).Within(10.Minutes()).By(Role.OnCall)
                    .ExpectingOutcome("the site gives the number of the call centre"),
                Undo.Redeploy(Marketplace).Within(2.Hours()).By(Integrator))
            .ContainingBy(
                Contain.Throttle("visitors behind the waiting page", to: 400.RequestsPerSecond()).Within(5.Minutes()).By(Role.OnCall),
                Contain.FailOver("telephone and paper").Within(30.Minutes()).By(Integrator))
            .Across(First, Few, Third, Rest)
            .ExposedBy(Enrolment)
            .Peaking(FirstEvening)
            .Expecting(800.RequestsPerSecond())
            .Touching(Sensitive.PersonalData)
            .StartingWhen(Ready.Checked("identity check under the load of the first evening"), Ready.SignalsSeenAlive())
            .StopLoss((Failed > 5.Percent()).InEachRegion(), (Enrolled < 30.Percent()).InEachRegion())
            .OwnedBy(Integrator)
            .Authority(Integrator.MayAdvance().MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Advances(to: "governors"), Announce.Rollbacks(to: "call centres").Within(15.Minutes()));

    static Stage Enrolling(this Stage stage) => stage
        .AdvanceWhen((Enrolled > 60.Percent()).InEachRegion(), (Failed < 1.Percent()).InEachRegion())
        .AdvanceWhen((Identity.P95 < 8.Seconds()).InEachRegion(), Severe.StaysAtZero());
}
