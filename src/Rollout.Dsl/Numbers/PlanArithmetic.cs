using System;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl;

/// <summary>The numbers that follow from what a plan says.</summary>
public static class PlanArithmetic
{
    /// <summary>
    /// Computes the blast radius of each stage, the time to full exposure, the worst-case time to a known good state, and the samples that
    /// each gate needs. A number is null where a fact that it needs was not said; it is never a guess. What each assumes is said at it.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static PlanNumbers Numbers(this RolloutPlan plan) => new(plan ?? throw new ArgumentNullException(nameof(plan)));
}
