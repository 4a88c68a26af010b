using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Values that say more, for members that refuse the plainest one.</summary>
static class OtherValues
{
    static readonly PlanValue[] All =
    [
        Role.OnCall.MayOverride(),
        (Artefact)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        (Bound)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        Metric.Ratio("errors") > 1.Percent(),
        Condition.NoIncident,
        Condition.AnyOf(Metric.Ratio("errors") < 1.Percent(), Condition.NoIncident),
        ErrorBudget.Of("availability", 99.9.Percent(), over: 30.Days()).HasLeft(25.Percent()),
        ErrorBudget.Of("availability", 99.9.Percent(), over: 30.Days()).BurnsFasterThan(2.Times(), over: 1.Hours(), and: 5.Minutes()),
        Change.Code("code", "1", "2").IsOnEveryTarget(),
        Condition.JudgedBy(Judge.Named("kayenta")),
        Change.Data("repairable").RepairableBy(Repair.Run("repair.sh")),
    ];

    public static IEnumerable<PlanValue> Of(Type type) => All.Where(type.IsInstanceOfType);
}
