using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

/// <summary>What a plan leaves to be done until a day.</summary>
public static class PlanDue
{
    /// <summary>
    /// Lists what is due: the obligations, the flags to be removed, the look back on an emergency, the open points and the accepted risks
    /// whose last day is the given one, or lies before it. A plan does not know what was done since, so an item stays due until the plan no longer says it. An
    /// obligation without a last day is never due.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The day, included.</param>
    /// <returns>The items, the oldest first; of one day in the order of their words.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static IReadOnlyList<DueItem> Due(this RolloutPlan plan, LocalDate on)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        return Obligations(plan).Concat(TemporaryFlags(plan)).Concat(Emergencies(plan)).Concat(OpenPoints(plan)).Concat(AcceptedRisks(plan))
            .Where(item => item.Date <= on)
            .OrderBy(item => item.Date)
            .ThenBy(item => item.What, StringComparer.Ordinal)
            .ToArray();
    }

    static IEnumerable<DueItem> Obligations(RolloutPlan plan) => plan.Sheet.Obligations
        .Select(obligation => obligation.Sheet)
        .Select(sheet => Item(sheet.Until, sheet.Action, sheet.Owner))
        .OfType<DueItem>();

    static IEnumerable<DueItem> OpenPoints(RolloutPlan plan) => OpenPoint.In(new PlanReading(plan, PolicySource.Of(plan)))
        .Select(point => Item(point.Open.Sheet.Until, "decide " + point.What, point.Open.Sheet.By))
        .OfType<DueItem>();

    static IEnumerable<DueItem> TemporaryFlags(RolloutPlan plan) => plan.Sheet.Changes.OfType<FlagChange>()
        .Select(flag => Item(flag.Sheet.RemovedUntil, "remove " + flag, flag.Sheet.RemovedBy))
        .OfType<DueItem>();

    static IEnumerable<DueItem> Emergencies(RolloutPlan plan) => plan.Sheet.Emergency?.Sheet is { } emergency
        && Item(emergency.Reviewed, $"look back on the emergency of incident {emergency.Incident}", emergency.Reviewer) is { } item ? [item] : [];

    static IEnumerable<DueItem> AcceptedRisks(RolloutPlan plan) => AcceptedRisk.Of(plan)
        .Select(risk => Item(risk.Acceptance.Sheet.Until, $"renew the acceptance of {risk.Acceptance.Sheet.Rule} on {risk.Holder.Subject}", risk.Acceptance.Sheet.By))
        .OfType<DueItem>();

    static DueItem? Item(LocalDate? date, string what, Role? who) => date is { } day ? new(day, what, who) : null;
}
