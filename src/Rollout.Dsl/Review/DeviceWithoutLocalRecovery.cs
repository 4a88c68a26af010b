using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4013: what runs on devices is updated, and a device that no longer starts or connects has no way back of its own.</summary>
internal sealed class DeviceWithoutLocalRecovery() : Rule(new(
    "ROL4013", nameof(DeviceWithoutLocalRecovery), "A device cannot recover by itself", Severity.Warning, RiskClass.Medium,
    "an update of devices without a recovery on the device or a hold by customers"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from ladder in plan.Ladders
        let change = ladder.Change
        where IsInstalled(change) && change.Facts[Fact.DeviceRecovery] is null && change.Facts[Fact.HeldByCustomers] is null
        where !(change.CanBeBehindFlag && plan.Plan.Facts[Fact.Control] is not (null or Control))
        let rung = ladder.Rungs.FirstOrDefault(rung => rung?.Stage.Sheet.Exposure.Unit == ExposureUnit.Devices)
        where rung is not null
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} reaches {rung} in {rung.Stage}, and a device that no longer starts or connects has no way back, so a rollback does not reach those that need it most; say RecoveredOnDevice(...) or HeldByCustomers() on the change.",
            change);

    static bool IsInstalled(Change change) =>
        change.Kind is ChangeKind.Code or ChangeKind.Config or ChangeKind.Model or ChangeKind.Dependency or ChangeKind.Infrastructure;
}
