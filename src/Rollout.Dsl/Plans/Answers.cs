using System.Linq;

namespace Rollout.Dsl;

/// <summary>Whether a plan says what is done about a change when the rollout goes wrong.</summary>
internal static class Answers
{
    /// <summary>
    /// Whether a step answers the change, or may do so because it was not read, or the change itself says what is done about it. What
    /// stands behind the flag of the plan is also answered by that flag: the two are one behaviour.
    /// </summary>
    public static bool MayAnswer(this RolloutPlan plan, Change change)
    {
        var sheet = plan.Sheet;
        return !plan.Knows(Fact.WayBack)
            || !plan.Knows(Fact.Containment)
            || sheet.RollbackSteps.Any(step => MayActOn(step.Facts[Fact.Change], change))
            || sheet.ContainmentSteps.Any(step => MayActOn(step.Facts[Fact.Change], change))
            || !change.Knows(Fact.Repair)
            || change.Sheet.Repair is not null
            || change.Facts[Fact.Answer] is not null
            || (change.CanBeBehindFlag && IsBehindAnsweredFlag(plan));
    }

    /// <summary>The first step that names the change and says something else of it, so that the two are different changes.</summary>
    public static (PlanValue Step, Change Acted)? NamingOtherwise(this RolloutPlan plan, Change change) =>
        plan.Sheet.RollbackSteps.Concat<PlanValue>(plan.Sheet.ContainmentSteps)
            .Select(step => ((PlanValue, Change)?)(step.Facts[Fact.Change] is Change acted ? (step, acted) : null))
            .FirstOrDefault(step => step is (_, { } acted) && acted.Kind == change.Kind && acted.Knows(Fact.Name) && acted.Name == change.Name);

    static bool MayActOn(object? acted, Change change) => acted is NotRead || (acted is Change other && other.MayBe(change));

    static bool IsBehindAnsweredFlag(RolloutPlan plan) =>
        !plan.Knows(Fact.Control) || (plan.Sheet.Control is { } flag && plan.MayAnswer(flag));
}
