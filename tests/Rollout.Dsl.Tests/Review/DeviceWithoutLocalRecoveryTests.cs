using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class DeviceWithoutLocalRecoveryTests
{
    const string Id = "ROL4013";

    static readonly CodeChange Firmware = Change.Code("firmware", "4.1", "4.2");

    [Fact]
    public void An_update_of_devices_without_a_way_back_on_the_device_is_flagged() => Reviewed.Says(Id, On(Firmware), (
        "change 'firmware'",
        "Code 'firmware' from 4.1 to 4.2 reaches 1 percent of devices in stage 'few', and a device that no longer starts or connects has no way back, so a rollback does not reach those that need it most; say RecoveredOnDevice(...) or HeldByCustomers() on the change."));

    [Fact]
    public void Content_that_devices_load_is_flagged_too() => Assert.Contains(Id, Reviewed.Ids(On(Change.Config("signatures", "1", "2"))));

    [Fact]
    public void A_recovery_on_the_device_or_a_hold_by_customers_is_clean()
    {
        Reviewed.IsSilent(Id, On(Firmware.RecoveredOnDevice("second slot")));
        Reviewed.IsSilent(Id, On(Firmware.HeldByCustomers()));
    }

    [Fact]
    public void A_flag_what_stands_behind_it_and_servers_need_none()
    {
        Reviewed.IsSilent(Id, On(SmallPlan.Flag));
        Reviewed.IsSilent(Id, On(Firmware).ExposedBy(SmallPlan.Flag));
        Assert.Contains(Id, Reviewed.Ids(On(Firmware).ExposedBy(Control.Deployer("store"))));
        Reviewed.IsSilent(Id, LastingPlan.Along([Firmware], [Stage.Named("few").To(1.PercentOfTraffic()), LastingPlan.End]));
    }

    static RolloutPlan On(Change change) => RolloutPlan.For("p").Changing(change)
        .Through(Stage.Named("few").To(1.PercentOfDevices()).Applying(change), Stage.Named("all").ToEveryone())
        .RollingBackBy(Undo.Run("undo.sh", change)).Touching(Critical.Named("driver"));
}
