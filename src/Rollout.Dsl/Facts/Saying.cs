using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>How verbs write facts and how the read-only model reads them.</summary>
internal static class Saying
{
    /// <summary>Says a fact that can be said once: a second time would silently win or lose, so it is refused.</summary>
    public static T Once<T>(this T value, Fact fact, object content, string verb)
        where T : PlanValue
    {
        if (value.Facts[fact] is { } said and not NotRead)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(value.Subject)} already says {verb}({Wording.Content(said)}), and {verb}({Wording.Content(content)}) would contradict or repeat it; say {verb} once.");
        }

        return (T)value.With(value.Facts.Set(fact, content), value.Provenance);
    }

    /// <summary>Adds to a list of facts; repeating the verb means "and".</summary>
    public static T More<T>(this T value, Fact fact, IEnumerable<object> contents)
        where T : PlanValue =>
        (T)value.With(value.Facts.Append(fact, contents.ToArray()), value.Provenance);

    public static T? Get<T>(this PlanValue value, Fact fact)
        where T : class => value.Facts[fact] as T;

    public static T? Find<T>(this PlanValue value, Fact fact)
        where T : struct => value.Facts[fact] is T content ? content : null;

    /// <summary>The items of a list fact, each at its position, those that were not read included.</summary>
    public static object[] Positions(this PlanValue value, Fact fact) => value.Facts[fact] is Chain chain ? chain.ToArray() : [];

    /// <summary>The items of a list fact that were read.</summary>
    public static IReadOnlyList<T> List<T>(this PlanValue value, Fact fact)
    {
        var items = value.Positions(fact);
        return items.Length == 0 ? [] : Array.ConvertAll(Array.FindAll(items, static item => item is T), static item => (T)item);
    }
}
