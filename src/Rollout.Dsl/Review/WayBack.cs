using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>Every step of a plan's way back, each with its element.</summary>
internal static class WayBack
{
    public static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> StepsOf(PlanReading plan) =>
        RollbackOf(plan.Plan)
            .Concat(ContainmentOf(plan.Plan))
            .Concat(Numbered<Repair>(plan.Plan, Fact.ForwardRepair, "forward repair", step => step.Sheet));

    public static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> RollbackOf(RolloutPlan plan) =>
        Numbered<RollbackStep>(plan, Fact.WayBack, "rollback step", step => step.Sheet);

    public static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> ContainmentOf(RolloutPlan plan) =>
        Numbered<ContainmentStep>(plan, Fact.Containment, "containment step", step => step.Sheet);

    /// <summary>The steps of the rollback that act on the change; null where others may do so too.</summary>
    public static IReadOnlyList<RollbackStep>? ActingOn(PlanReading plan, Change change)
    {
        var mayAct = plan.Sheet.RollbackSteps.Where(step => step.Facts[Fact.Change] is NotRead || step.Change?.MayBe(change) == true).ToArray();
        return plan.Plan.Knows(Fact.WayBack) && change.IsRead && mayAct.All(step => change.Equals(step.Change)) ? mayAct : null;
    }

    /// <summary>The roles that carry a step out or may trigger it; what was not read may be any role.</summary>
    public static IEnumerable<object> WhoTakes(RollbackStep step)
    {
        var repair = step.Facts[Fact.Change] is Change change ? change.Facts[Fact.Repair] : step.Facts[Fact.Change];
        return new[] { step.Facts[Fact.Owner], repair is Repair known ? known.Facts[Fact.Owner] : repair }
            .Concat(step.Facts[Fact.Triggers] is Chain triggers ? triggers.ToArray() : new[] { step.Facts[Fact.Triggers] })
            .OfType<object>();
    }

    /// <summary>Numbers count what was not read too, so that a step keeps its number.</summary>
    static IEnumerable<(string Element, StepSheet Sheet, PlanValue Value)> Numbered<T>(RolloutPlan plan, Fact fact, string what, Func<T, StepSheet> sheetOf)
        where T : PlanValue =>
        plan.Positions(fact)
            .Select((item, index) => (Element: $"{what} {Wording.Plain(index + 1)}", Step: item as T))
            .Where(item => item.Step is not null)
            .Select(item => (item.Element, sheetOf(item.Step!), (PlanValue)item.Step!));
}
