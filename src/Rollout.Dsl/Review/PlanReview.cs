using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

/// <summary>The review of a plan at run time, by the rules that the compiler applies too.</summary>
public static class PlanReview
{
    /// <summary>Holds every rule against the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>All findings at once, in the order of the rules and then of the plan. Empty for a plan that says enough.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static IReadOnlyList<Finding> Review(this RolloutPlan plan)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        var reading = new PlanReading(plan);
        return RuleCatalogue.Rules
            .Where(rule => reading.RiskClass >= rule.Description.From)
            .SelectMany(rule => rule.Judge(reading))
            .ToArray();
    }
}
