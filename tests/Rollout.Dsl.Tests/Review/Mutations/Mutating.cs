using System;
using System.Linq;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Changes of a plan at any depth. A value that stands at several places is changed at all of them, as in one field of a program.</summary>
static class Mutating
{
    /// <summary>The value without what it says of some facts.</summary>
    public static T Without<T>(this T value, params Fact[] facts)
        where T : PlanValue =>
        (T)value.With(value.Facts.Said.Except(facts).Aggregate(FactTable.Empty, (table, fact) => table.Set(fact, value.Facts[fact]!)), value.Provenance);

    /// <summary>The value saying something else of a fact.</summary>
    public static T Saying<T>(this T value, Fact fact, object content)
        where T : PlanValue => (T)value.With(value.Facts.Set(fact, content), value.Provenance);

    /// <summary>The value saying other items of a fact.</summary>
    public static T Listing<T>(this T value, Fact fact, params object[] items)
        where T : PlanValue => value.Saying(fact, Chain.Append(null, items));

    /// <summary>The plan with some of its values changed wherever they stand.</summary>
    public static RolloutPlan With<T>(this RolloutPlan plan, Func<T, bool> which, Func<T, T> how)
        where T : PlanValue => (RolloutPlan)Rewritten(plan, value => value is T one && which(one) ? how(one) : value)!;

    /// <summary>The plan with its values of a kind changed wherever they stand.</summary>
    public static RolloutPlan With<T>(this RolloutPlan plan, Func<T, T> how)
        where T : PlanValue => plan.With(_ => true, how);

    /// <summary>The plan without some items of its lists.</summary>
    public static RolloutPlan Dropping<T>(this RolloutPlan plan, Func<T, bool> which)
        where T : PlanValue => (RolloutPlan)Rewritten(plan, value => value is T one && which(one) ? null : value)!;

    /// <summary>The plan with one stage changed.</summary>
    public static RolloutPlan At(this RolloutPlan plan, string stage, Func<Stage, Stage> how) => plan.With<Stage>(one => one.Sheet.Name == stage, how);

    /// <summary>The plan with other steps of its path, of which those that it had can be named.</summary>
    public static RolloutPlan Through(this RolloutPlan plan, Func<Func<string, PathStep>, PathStep[]> path) => plan.Listing(
        Fact.Path,
        [.. path(name => plan.Sheet.Path.Single(step => step is Stage stage ? stage.Sheet.Name == name : name == "point"))]);

    static PlanValue? Rewritten(PlanValue value, Func<PlanValue, PlanValue?> how)
    {
        var facts = value.Facts.Said.Aggregate(FactTable.Empty, (table, fact) => Content(value.Facts[fact]!, how) is { } content ? table.Set(fact, content) : table);
        return how(value.With(facts, value.Provenance));
    }

    static object? Content(object content, Func<PlanValue, PlanValue?> how) => content switch
    {
        Chain chain => chain.ToArray().Select(item => Content(item, how)).OfType<object>().ToArray() is { Length: > 0 } items ? Chain.Append(null, items) : null,
        PlanValue value => Rewritten(value, how),
        _ => content,
    };
}
