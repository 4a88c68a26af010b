using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Devices.Releases;

/// <summary>Firmware for 400,000 thermostats. A device that does not report after the update starts its other slot by itself.</summary>
public static class ThermostatFirmware
{
    static readonly RatioMetric Silent = Metric.Ratio("thermostat.silent_after_update").ShowingHarmTo(Harmed.Users)
        .LaggingBy(1.Hours()).SampledEvery(15.Minutes());
    static readonly RatioMetric SecondSlot = Metric.Ratio("thermostat.in_second_slot").ShowingHarmTo(Harmed.System).LaggingBy(1.Hours());
    static readonly RatioMetric TooCold = Metric.Ratio("thermostat.homes_below_target").ShowingHarmTo(Harmed.Users);

    static readonly CodeChange Firmware = Change.Code("thermostat firmware", from: "5.2.1", to: "5.3.0")
        .SignedBy("firmware signature").RecoveredOnDevice("the bootloader starts the second slot after three failed starts")
        .On(Target.Of("thermostats", "model in (T3, T4)").Counting(400_000))
        .MixedFor(90.Days(), because: "the cloud speaks both protocols");

    static readonly Variant T3 = Variant.Named("T3");
    static readonly Variant T4 = Variant.Named("T4");
    static readonly Freeze Winter = Freeze.From(new LocalDate(2026, 11, 1)).To(new LocalDate(2027, 3, 31))
        .In("Europe/Oslo").Because("people need their heating");
    static readonly Role Team = Role.Named("firmware team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("thermostat-5.3")
            .Changing(Firmware)
            .Through(
                Stage.Named("laboratory").InStaging("climate chamber").Applying(Firmware).ObserveFor(5.Days()).Warm(),
                Stage.Named("homes of staff").To(Exposure.Of(300.Devices(), of: 400_000.Devices()), Audience.Internal).Including(T3, T4)
                    .ObserveFor(3.Days()).Warm(),
                Stage.Named("first homes").To(0.5.PercentOfDevices()).ObserveFor(3.Days()).Warm(),
                Stage.Named("twentieth").To(5.PercentOfDevices()).ObserveFor(5.Days()).Warm(),
                Stage.Named("third").To(33.PercentOfDevices()).ObserveFor(7.Days()).Warm().IfUndecided(after: 7.Days(), Then.RollBack),
                Stage.Named("all").ToEveryone().ObserveFor(14.Days()).Warm())
            .RollingBackBy(
                Undo.Redeploy(Firmware).Within(2.Days()).By(Team)
                    .InSteps(1.PercentOfDevices(), 10.PercentOfDevices(), 100.PercentOfDevices())
                    .Needing(Prerequisite.Artefact("firmware 5.2.1").CheckedOn(new LocalDate(2026, 8, 3))),
                Undo.Verify(Silent < 0.1.Percent()).Within(2.Hours()).By(Team))
            .ExposedBy(Control.Deployer("update service").Delivering(ExposureUnit.Devices))
            .Paced(Pace.Of(10_000, ExposureUnit.Devices, per: 1.Hours()).KeepingHealthy(99.Percent()))
            .RunningOn(T3, T4)
            .Touching(Critical.DeviceStart, Critical.Safety)
            .StartingWhen(Ready.Checked("firmware signature"), Ready.SignalsSeenAlive())
            .Frozen(Winter)
            .StopLoss(Silent > 0.3.Percent(), SecondSlot > 1.Percent(), TooCold > 2.Percent())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "customer status page").Within(1.Hours()))
            .Obliging(Obligation.Do("read the laboratory's heating curves once more").By(Team).Until(new LocalDate(2026, 10, 15)));

    static Stage Warm(this Stage stage) => stage.AdvanceWhen(Silent < 0.1.Percent(), SecondSlot < 0.2.Percent(), TooCold < 1.Percent());
}
