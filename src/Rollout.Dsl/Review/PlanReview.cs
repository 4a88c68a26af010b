using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

/// <summary>
/// The review of a plan at run time, by the rules that the compiler applies too. A rule that fails is a fault of this library: its
/// exception is thrown and not swallowed, since a review that left a rule out would look clean.
/// </summary>
public static class PlanReview
{
    /// <summary>Holds every rule against the plan. What the plan accepts is left out, whatever the date: see <see cref="Accepted(RolloutPlan)"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>All findings at once, in the order of the rules and then of the plan. Empty for a plan that says enough.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The policy that the assembly of the plan names cannot be found.</exception>
    public static IReadOnlyList<Finding> Review(this RolloutPlan plan) => Reviewed(plan, policy: null, on: null).Open;

    /// <summary>Holds every rule against the plan on a day: what was accepted until an earlier day is found again.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The day. The last day of an acceptance still counts.</param>
    /// <returns>All findings at once, in the order of the rules and then of the plan.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The policy that the assembly of the plan names cannot be found.</exception>
    public static IReadOnlyList<Finding> Review(this RolloutPlan plan, LocalDate on) => Reviewed(plan, policy: null, on).Open;

    /// <summary>Holds every rule against the plan under a policy, whatever policy its assembly names.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>All findings at once, in the order of the rules and then of the plan.</returns>
    /// <exception cref="ArgumentNullException">The plan or the policy is null.</exception>
    public static IReadOnlyList<Finding> Review(this RolloutPlan plan, RolloutPolicy policy) => Reviewed(plan, Given(policy), on: null).Open;

    /// <summary>Holds every rule against the plan under a policy, on a day.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="on">The day. The last day of an acceptance still counts.</param>
    /// <returns>All findings at once, in the order of the rules and then of the plan.</returns>
    /// <exception cref="ArgumentNullException">The plan or the policy is null.</exception>
    public static IReadOnlyList<Finding> Review(this RolloutPlan plan, RolloutPolicy policy, LocalDate on) => Reviewed(plan, Given(policy), on).Open;

    /// <summary>As a review under a policy, with the findings of another judge than the catalogue.</summary>
    internal static IReadOnlyList<Finding> ReviewBy(this RolloutPlan plan, RolloutPolicy policy, Func<PlanReading, IEnumerable<Finding>> judge) =>
        Sorted(new(plan, policy), on: null, judge).Open;

    /// <summary>
    /// Holds several plans against each other: which of them act on the same thing, while neither waits (ROL6011). What else is wrong with
    /// each of them is not said again. The compiler does not ask this, since it sees one plan at a time.
    /// </summary>
    /// <param name="plans">The plans, for example all of an assembly.</param>
    /// <returns>One finding for each two plans that collide, in the order of the plans; those left out that either of the two accepts.</returns>
    /// <exception cref="ArgumentNullException">The list or a plan is null.</exception>
    /// <exception cref="RejectedCallException">The policy that the assembly of a plan names cannot be found.</exception>
    public static IReadOnlyList<Finding> ReviewTogether(IEnumerable<RolloutPlan> plans)
    {
        var given = (plans ?? throw new ArgumentNullException(nameof(plans))).ToArray();
        if (given.Contains(null!))
            throw new ArgumentNullException(nameof(plans));
        var readings = given.Select(plan => new PlanReading(plan, PolicySource.Of(plan))).ToArray();
        return RolloutsCollide.Judge(readings).ToArray();
    }

    /// <summary>The findings that the plan accepts, each with its acceptance, whatever the date.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The accepted findings, in the order of the rules and then of the plan.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The policy that the assembly of the plan names cannot be found.</exception>
    public static IReadOnlyList<AcceptedFinding> Accepted(this RolloutPlan plan) => Reviewed(plan, policy: null, on: null).Accepted;

    /// <summary>The findings that the plan accepts on a day, each with its acceptance.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The day. The last day of an acceptance still counts.</param>
    /// <returns>The accepted findings, in the order of the rules and then of the plan.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">The policy that the assembly of the plan names cannot be found.</exception>
    public static IReadOnlyList<AcceptedFinding> Accepted(this RolloutPlan plan, LocalDate on) => Reviewed(plan, policy: null, on).Accepted;

    static (IReadOnlyList<Finding> Open, IReadOnlyList<AcceptedFinding> Accepted) Reviewed(RolloutPlan plan, RolloutPolicy? policy, LocalDate? on)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        return Sorted(new(plan, policy ?? PolicySource.Of(plan)), on, RuleCatalogue.Judge);
    }

    static (IReadOnlyList<Finding> Open, IReadOnlyList<AcceptedFinding> Accepted) Sorted(
        PlanReading reading, LocalDate? on, Func<PlanReading, IEnumerable<Finding>> judge)
    {
        var open = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        foreach (var finding in judge(reading).Select(reading.Policy.Weigh).OfType<Finding>())
        {
            var acceptances = reading.AcceptedRisks.Where(risk => risk.Covers(finding)).Select(risk => risk.Acceptance).ToArray();
            if (acceptances.FirstOrDefault(acceptance => !acceptance.IsExpired(on)) is { } valid)
                accepted.Add(new(finding, valid));
            else
                open.Add(acceptances.Length == 0 ? finding : Renewed(finding, acceptances[acceptances.Length - 1]));
        }

        return (open.AsReadOnly(), accepted.AsReadOnly());
    }

    static RolloutPolicy Given(RolloutPolicy policy) => policy ?? throw new ArgumentNullException(nameof(policy));

    static Finding Renewed(Finding finding, Acceptance expired) =>
        finding.Adding($"; {expired.Sheet.By} accepted it until {Wording.Date(expired.Sheet.Until!.Value)}, and that day has passed.");
}
