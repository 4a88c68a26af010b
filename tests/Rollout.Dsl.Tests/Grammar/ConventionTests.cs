using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Grammar;

public class ConventionTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Type[] PublicTypes = typeof(PlanValue).Assembly.GetExportedTypes();

    /// <summary>The read-only model: it leads away from the grammar, so nothing of it is run while a plan is replayed.</summary>
    static readonly Type[] Readers =
    [
        .. PublicTypes.Where(type => type.Name.EndsWith("Sheet", StringComparison.Ordinal) || type.Namespace is "Rollout.Dsl.Numbers" or "Rollout.Dsl.Decisions" or "Rollout.Dsl.Exploration" or "Rollout.Dsl.Execution"), typeof(RiskProfile), typeof(DueItem), typeof(AcceptedFinding), typeof(PlanDocument),
    ];

    static readonly Type[] Quantities = [.. PublicTypes.Where(type => type.IsValueType && !type.IsEnum), typeof(Duration)];

    /// <summary>What small values show of themselves: read by people, never while a plan is replayed.</summary>
    static readonly string[] Readings = ["Approval.get_Role", "Exposure.get_Reach", "Pace.get_Period"];

    static IEnumerable<MethodInfo> Methods => PublicTypes.SelectMany(type => type.GetMethods(Declared));

    [Fact]
    public void Every_member_that_returns_a_value_of_the_grammar_declares_what_it_says() => Assert.Empty(
        from method in Methods
        where !Readers.Contains(method.DeclaringType) && IsGrammar(method.ReturnType) && !IsRefused(method) && !Readings.Contains(Name(method))
        where method.GetCustomAttribute<SaysAttribute>() is null && PropertyOf(method)?.GetCustomAttribute<SaysAttribute>() is null
        select Name(method));

    [Fact]
    public void A_member_that_the_compiler_refuses_is_no_grammar() =>
        Assert.Empty(Methods.Where(method => IsRefused(method) && method.GetCustomAttribute<SaysAttribute>() is not null).Select(Name));

    [Fact]
    public void A_member_that_the_compiler_refuses_is_hidden() => Assert.Empty(Methods.Where(method => IsRefused(method) && !IsHidden(method)).Select(Name));

    [Fact]
    public void Every_public_class_is_sealed_or_abstract_and_cannot_be_built_from_outside()
    {
        var classes = PublicTypes.Where(type => type.IsClass && !type.IsSubclassOf(typeof(Attribute))).ToArray();
        Assert.Empty(classes.Where(type => !type.IsSealed && !type.IsAbstract).Select(type => type.Name));
        Assert.Empty(classes.SelectMany(type => type.GetConstructors(Declared | BindingFlags.NonPublic))
            .Where(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)
            .Select(constructor => constructor.DeclaringType!.Name));
    }

    [Fact]
    public void Nothing_public_can_be_set()
    {
        Assert.Empty(PublicTypes.SelectMany(type => type.GetProperties(Declared)).Where(property => property.SetMethod is not null).Select(property => property.Name));
        Assert.Empty(PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Declared)).Select(field => field.Name));
        Assert.Empty(PublicTypes.SelectMany(type => type.GetEvents(Declared)).Select(happening => happening.Name));
    }

    [Fact]
    public void Only_the_line_and_the_file_of_the_caller_are_optional_and_the_line_comes_first()
    {
        foreach (var method in Methods)
        {
            var optional = method.GetParameters().SkipWhile(parameter => !parameter.IsOptional).ToArray();
            if (optional.Length == 0)
                continue;
            Assert.True(
                optional is [{ Name: "line" } line, { Name: "file" } file]
                && line.GetCustomAttribute<CallerLineNumberAttribute>() is not null
                && file.GetCustomAttribute<CallerFilePathAttribute>() is not null,
                Name(method));
        }
    }

    [Fact]
    public void Lists_are_arrays_of_parameters_or_enumerables_and_results_are_read_only_lists()
    {
        string[] refused = ["Span`1", "ReadOnlySpan`1", "ImmutableArray`1", "List`1", "IList`1", "ICollection`1"];
        var shown = Methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        Assert.Empty(shown.Select(type => type.Name).Intersect(refused));
        Assert.Empty(Methods.Where(method => method.ReturnType.IsArray).Select(Name));
    }

    [Fact]
    public void Completion_after_a_dot_shows_no_member_of_object()
    {
        foreach (var name in new[] { "Equals", "GetHashCode", "ToString", "GetType" })
            Assert.True(IsHidden(typeof(PlanValue).GetMethod(name, Declared)!), name);
        Assert.Empty(PublicTypes.Where(type => typeof(PlanValue).IsAssignableFrom(type) && type != typeof(PlanValue))
            .SelectMany(type => type.GetMethods(Declared)).Where(method => method.Name is "Equals" or "GetHashCode" or "ToString").Select(Name));
    }

    static bool IsGrammar(Type type) => typeof(PlanValue).IsAssignableFrom(type) || Quantities.Contains(type);

    static bool IsRefused(MethodInfo method) => method.GetCustomAttribute<ObsoleteAttribute>() is { IsError: true };

    static bool IsHidden(MemberInfo member) => member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;

    static PropertyInfo? PropertyOf(MethodInfo method) =>
        method.DeclaringType!.GetProperties(Declared).FirstOrDefault(property => property.GetMethod == method);

    static string Name(MethodInfo method) => method.DeclaringType!.Name + "." + method.Name;
}
