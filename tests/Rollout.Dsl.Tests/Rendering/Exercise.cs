using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rendering;

/// <summary>
/// Every member of the grammar, said with every sample argument, one parameter varied at a time. A new verb is exercised the day it is
/// written; a member that no sample satisfies is named.
/// </summary>
static class Exercise
{
    const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    static readonly Lazy<Saying[]> Cached = new(() => [.. Grammar.SelectMany(SayingsOf)]);

    public static IReadOnlyList<Saying> All => Cached.Value;

    /// <summary>What was said by a verb: it returned a value of the receiver's own type.</summary>
    public static IEnumerable<Saying> OfVerbs => All.Where(saying => saying.Receiver?.GetType() == saying.Result.GetType());

    public static IEnumerable<string> NeverSaid => Grammar.Except(All.Select(saying => saying.Member)).Select(Name).Distinct().Order();

    /// <summary>The members that make values, each as a member of a type that can be built.</summary>
    static IEnumerable<MethodInfo> Grammar =>
    [
        .. from type in typeof(PlanValue).Assembly.GetExportedTypes()
           where !type.IsAbstract || type.IsSealed || !type.IsGenericType
           from method in type.GetMethods(Members)
           where method.IsStatic || type.IsAbstract ? method.DeclaringType == type : !IsOfFamily(method)
           where typeof(PlanValue).IsAssignableFrom(method.ReturnType) && IsGrammar(method)
           select method,
    ];

    /// <summary>A verb that a family shares is said of its every kind through the family, unless the family is closed over the kind.</summary>
    static bool IsOfFamily(MethodInfo method) => method.DeclaringType is { IsAbstract: true, IsGenericType: false };

    public static string Name(MethodInfo member) => $"{member.ReflectedType!.Name}.{member.Name}";

    static bool IsGrammar(MethodInfo method) =>
        method.IsDefined(typeof(SaysAttribute))
        || (method.IsSpecialName && method.DeclaringType!.GetProperties(Members).Any(property => property.GetMethod?.MethodHandle == method.MethodHandle && property.IsDefined(typeof(SaysAttribute))));

    static IEnumerable<Saying> SayingsOf(MethodInfo member)
    {
        var choices = member.GetParameters().Select(Choices).ToArray();
        if (choices.Any(items => items.Length == 0))
            yield break;
        var first = choices.Select(items => items[0]).ToArray();
        var tuples = choices.SelectMany((items, at) => items.Skip(1).Select(item => first.Select((old, index) => index == at ? item : old).ToArray())).Prepend(first);
        foreach (var arguments in tuples)
        {
            foreach (var receiver in member.IsStatic ? new PlanValue?[] { null } : Of(member.ReflectedType!))
            {
                if (Say(member, receiver, arguments) is { } result)
                    yield return new(member, receiver, arguments, result);
            }
        }
    }

    static PlanValue? Say(MethodInfo member, PlanValue? receiver, object?[] arguments) => (PlanValue?)Made(member, arguments, receiver);

    static object? Made(MethodInfo member, object?[] arguments, PlanValue? receiver = null)
    {
        try
        {
            return member.Invoke(receiver, arguments);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is RejectedCallException)
        {
            return null;
        }
    }

    static object?[] Choices(ParameterInfo parameter) => parameter.HasDefaultValue
        ? [parameter.DefaultValue]
        : parameter.ParameterType.IsArray || parameter.ParameterType.IsGenericType || parameter.ParameterType.IsEnum || Fitting(parameter) is not { } fitting
            ? Choices(parameter.ParameterType)
            : [fitting, .. Choices(parameter.ParameterType)];

    /// <summary>The argument that the laws of verbs use, or one that its name asks for.</summary>
    static object? Fitting(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(LocalTime))
            return parameter.Name == "to" ? new LocalTime(17, 0) : new LocalTime(9, 30);
        try
        {
            return Values.Argument(parameter);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static object?[] Choices(Type type) =>
        typeof(PlanValue).IsAssignableFrom(type) ? [.. Of(type)]
        : type.IsArray ? [Array.CreateInstance(type.GetElementType()!, 0)]
        : type.IsGenericType ? [.. Choices(type.GetGenericArguments()[0]).Select(item => Only(type.GetGenericArguments()[0], item!))]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>().Reverse()]
        : type == typeof(string) ? ["a text", "another text", "EUR", "Europe/Berlin"]
        : type == typeof(double) ? [0.5]
        : type == typeof(long) ? [5L]
        : type == typeof(int) ? [7, 2]
        : type == typeof(Duration) ? [1.Hours(), 5.Minutes()]
        : type == typeof(LocalTime) ? [new LocalTime(9, 30), new LocalTime(17, 0)]
        : type == typeof(Instant) ? [Instant.FromUtc(2026, 3, 1, 9, 30)]
        : type.Namespace == "Rollout.Dsl" ? [.. Quantities(type)]
        : [Values.Argument(type)];

    static Array Only(Type type, object item)
    {
        var items = Array.CreateInstance(type, 1);
        items.SetValue(item, 0);
        return items;
    }

    /// <summary>A quantity is made by a factory of its own.</summary>
    static IEnumerable<object?> Quantities(Type type) =>
        from factory in type.GetMethods(Members)
        where factory.IsStatic && factory.ReturnType == type && factory.IsDefined(typeof(SaysAttribute))
        from last in Choices(factory.GetParameters()[^1])
        let made = Made(factory, [.. factory.GetParameters()[..^1].Select(parameter => Choices(parameter)[0]), last])
        where made is not null
        select made;

    static PlanValue[] Of(Type type) => [.. Values.Types.Where(type.IsAssignableFrom).Select(sample => Values.Of(sample)), .. OtherValues.Of(type)];

    /// <summary>A member, whom it was said of, with what, and what came of it.</summary>
    public sealed record Saying(MethodInfo Member, PlanValue? Receiver, object?[] Arguments, PlanValue Result)
    {
        public override string ToString() => $"{Name(Member)}({string.Join(", ", Arguments)})";
    }
}
