using System;
using System.Reflection;

namespace Rollout.Dsl;

/// <summary>Placeholders for values that replay could not read, one for each type that a verb takes.</summary>
internal static class Unread
{
    /// <summary>A value of that type of which nothing is known, or null where the type has no such form.</summary>
    public static PlanValue? Of(Type type)
    {
        if (!typeof(PlanValue).IsAssignableFrom(type))
            return null;
        // A family has a member of its own that stands for all of them: Condition has UnreadCondition. What a family shares with each
        // member is named after it: Metric<RatioMetric> is a RatioMetric.
        var form = !type.IsAbstract ? type
            : type.IsGenericType ? type.GetGenericArguments()[0]
            : type.Assembly.GetType(type.Namespace + ".Unread" + type.Name);
        return form is null
            ? null
            : (PlanValue)Activator.CreateInstance(
                form, BindingFlags.Instance | BindingFlags.NonPublic, null, [FactTable.NothingRead, Provenance.Unknown], null)!;
    }

    /// <summary>What remains of a value after code that was not run may have changed it: its name and its place.</summary>
    public static PlanValue Forget(PlanValue value)
    {
        var facts = FactTable.NothingRead;
        if (value.Facts[Fact.Name] is { } name)
            facts = facts.Set(Fact.Name, name);
        return value.With(facts, value.Provenance);
    }
}
