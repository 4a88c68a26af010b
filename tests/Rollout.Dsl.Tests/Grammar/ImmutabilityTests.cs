using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Grammar;

public class ImmutabilityTests
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Type[] ImmutableTypes =
        [typeof(string), typeof(Regex), typeof(FactTable), typeof(NotRead), typeof(Provenance), typeof(RuleDescription), typeof(IReadOnlyList<Rule>), typeof(ILookup<,>)];

    /// <summary>
    /// Written by people. Closures, iterators and caches of delegates are left out: the compiler makes them, they live within one call, or
    /// hold a delegate without state.
    /// </summary>
    static IEnumerable<Type> WrittenTypes => typeof(PlanValue).Assembly.GetTypes().Where(type => !type.IsEnum && !IsGenerated(type));

    static IEnumerable<FieldInfo> Fields => WrittenTypes.SelectMany(type => type.GetFields(Declared)).Where(item => !item.IsLiteral);

    /// <summary>What is written while one event is worked off: the draft of a state, and the parts of it that are values and copied wherever they are kept.</summary>
    static readonly Type[] Drafts = [typeof(StateDraft), typeof(ControlState), typeof(Marks)];

    [Fact]
    public void Every_field_is_readonly() =>
        Assert.Empty(Fields.Where(field => !field.IsInitOnly && !Drafts.Contains(field.DeclaringType)).Select(Name));

    /// <summary>The state that is handed out copies nothing, so it is the only one that keeps a draft, and it has no member that writes.</summary>
    [Fact]
    public void Only_a_state_keeps_a_draft()
    {
        Assert.Equal([typeof(RolloutState)], Fields.Where(field => field.FieldType == typeof(StateDraft)).Select(field => field.DeclaringType));
        Assert.All(Drafts, draft => Assert.False(draft.IsVisible));
    }

    /// <summary>
    /// Tables of words and facts are arrays, because the language has no literal for anything safer; they are private to the one type that
    /// reads them.
    /// </summary>
    [Fact]
    public void Every_static_field_holds_something_that_cannot_change() => Assert.Empty(
        Fields.Where(field => field.IsStatic && !ImmutableTypes.Contains(field.FieldType) && !ImmutableTypes.Contains(Definition(field.FieldType)) && !(field.IsPrivate && field.FieldType.IsArray)).Select(Name));

    [Fact]
    public void The_catalogue_cannot_be_written_to() => Assert.Throws<NotSupportedException>(() => ((IList<Rule>)RuleCatalogue.Rules).Clear());

    [Fact]
    public void No_value_of_the_grammar_has_a_type_initialiser() =>
        Assert.Empty(WrittenTypes.Where(type => typeof(PlanValue).IsAssignableFrom(type) && type.TypeInitializer is not null).Select(type => type.Name));

    static string Name(FieldInfo field) => field.DeclaringType!.Name + "." + field.Name;

    /// <summary>A lookup has no member that writes, of whatever it is.</summary>
    static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.StartsWith("Rollout", StringComparison.Ordinal) != true
        || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
