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
        var form = type == typeof(PathStep) ? typeof(UnreadStep)
            : type == typeof(Condition) ? typeof(UnreadCondition)
            : type == typeof(Change) ? typeof(UnreadChange)
            : type;
        return form.IsAbstract
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
