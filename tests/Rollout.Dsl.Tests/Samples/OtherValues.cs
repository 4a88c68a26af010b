using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Values that say more, for members that refuse the plainest one.</summary>
static class OtherValues
{
    static readonly PlanValue[] All =
    [
        Role.OnCall.MayOverride(),
        (Artefact)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        (Bound)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        Change.Data("repairable").RepairableBy(Repair.Run("repair.sh")),
    ];

    public static IEnumerable<PlanValue> Of(Type type) => All.Where(type.IsInstanceOfType);
}
