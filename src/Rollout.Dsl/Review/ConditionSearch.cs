using System;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>Looks for conditions in what a stage or a plan says.</summary>
internal static class ConditionSearch
{
    /// <summary>Everything by which a stage is judged.</summary>
    public static Fact[] OfStage => [Fact.Advance, Fact.RollBack, Fact.Contain, Fact.Hold, Fact.StepBack, Fact.StopLoss];

    /// <summary>Whether it is known that none of the conditions, or of their parts, is one of those sought.</summary>
    public static bool Lacks(this PlanValue value, Fact fact, Func<Condition, bool> isSought) =>
        value.Facts[fact] is null || (value.Knows(fact) && value.Positions(fact).All(item => item switch
        {
            Condition condition => Lacks(condition, isSought),
            StopLoss { Condition: { } condition } => Lacks(condition, isSought),
            _ => false,
        }));

    /// <summary>Whether it is known that by none of its conditions a step of the path looks at what is sought. A point has none.</summary>
    public static bool Lacks(this PathStep step, Func<Condition, bool> isSought) =>
        step is PointOfNoReturn || (step is Stage && OfStage.All(fact => step.Lacks(fact, isSought)));

    static bool Lacks(Condition condition, Func<Condition, bool> isSought) =>
        condition.IsRead && (condition is CombinedCondition all ? all.Parts.All(part => Lacks(part, isSought)) : !isSought(condition));
}
