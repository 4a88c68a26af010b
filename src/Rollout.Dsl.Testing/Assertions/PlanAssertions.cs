using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Testing;

/// <summary>Where a test of a plan begins.</summary>
public static class PlanAssertions
{
    const string OpenPoint = "ROL0006";

    /// <summary>Begins a list of properties that hold over every course that the plan can take.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A list without a property. Nothing is explored before its end.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static Verification Verify(this RolloutPlan plan) => new(Given(plan));

    /// <summary>Begins a run of the plan over virtual time, in which all goes well unless it is said otherwise.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The scenario. Nothing runs before its end.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The engine cannot run the plan, because two of its conditions print the same.</exception>
    public static Scenario Simulate(this RolloutPlan plan) => new(Given(plan));

    /// <summary>
    /// Asserts that the review finds nothing of the weight of a warning or more, that no point of the plan is open, and that every property
    /// of <see cref="Safety.All"/> holds or says nothing about the plan. The policy is the one that the assembly of the plan names.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RolloutAssertionException">Something was found. The message holds all of it.</exception>
    public static void ShouldBeSafe(this RolloutPlan plan) => Check(plan, Given(plan).Review());

    /// <summary>Asserts the same under a policy.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException">The plan or the policy is null.</exception>
    /// <exception cref="RolloutAssertionException">Something was found. The message holds all of it.</exception>
    public static void ShouldBeSafe(this RolloutPlan plan, RolloutPolicy policy) => Check(plan, Given(plan).Review(policy));

    /// <summary>Tells a course of the plan again from the token at the end of its story.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="token">What follows the word Replay.</param>
    /// <returns>The story.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The token is empty, or a part of it is nothing that can happen.</exception>
    public static Story Replay(this RolloutPlan plan, string token) => Courses.Of(Given(plan), states: 1).Replay(token);

    static void Check(RolloutPlan plan, IReadOnlyList<Finding> findings)
    {
        var found = findings.Where(finding => finding.Severity >= Severity.Warning || finding.Id == OpenPoint).ToArray();
        var broken = plan.Verify().Safe().Evaluate().Failures;
        if (found.Length == 0 && broken.Count == 0)
            return;
        var counts = new[] { Counted(found.Length, "finding", "findings"), Counted(broken.Count, "broken property", "broken properties") };
        throw new RolloutAssertionException(
            $"{Words.Capital(plan.ToString())} is not safe: {string.Join(" and ", counts.Where(count => count.Length > 0))}.\n\n"
            + string.Join("\n\n", new[] { string.Join("\n", found.Select(finding => finding.ToString())) }.Concat(broken.Select(result => result.ToString())).Where(text => text.Length > 0)));
    }

    static string Counted(int number, string one, string many) => number switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => $"{Words.Plain(number)} {many}",
    };

    static RolloutPlan Given(RolloutPlan? plan) => plan ?? throw new ArgumentNullException(nameof(plan));
}
