using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Every way to know one thing less about a value, as replay knows less when it cannot read an argument or a branch.</summary>
static class Forgetting
{
    public static IEnumerable<PlanValue> OneThing(PlanValue value) =>
        from fact in value.Facts.Said
        where !IsIdentity(value, fact)
        from content in OneThing(value.Facts[fact]!)
        select value.With(value.Facts.Set(fact, content), value.Provenance);

    /// <summary>Names tell elements apart, in findings too, so a finding of a nameless element cannot be compared.</summary>
    static bool IsIdentity(PlanValue value, Fact fact) => fact == Fact.Name && value is Change or Stage or RolloutPlan;

    static IEnumerable<object> OneThing(object content) => content switch
    {
        NotRead => [],
        PlanValue { StandsForUnread: true } => [],
        Chain chain => Items(chain).Select(items => (object)Chain.Append(null, items)).Append(NotRead.Value),
        PlanValue value => OneThing(value).Cast<object>().Append(Placeholder(value.GetType())).Append(NotRead.Value),
        _ => [NotRead.Value],
    };

    static IEnumerable<object[]> Items(Chain chain)
    {
        var items = chain.ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            foreach (var less in OneThing(items[i]).Append(Placeholder(FamilyOf(items[i].GetType()))).Where(less => !less.Equals(items[i])))
                yield return [.. items[..i], less, .. items[(i + 1)..]];
        }
    }

    static Type FamilyOf(Type type) => type.BaseType is { } family && family != typeof(PlanValue) ? FamilyOf(family) : type;

    static object Placeholder(Type type) => typeof(PlanValue).IsAssignableFrom(type) ? Unread.Of(type) ?? (object)NotRead.Value : NotRead.Value;
}
