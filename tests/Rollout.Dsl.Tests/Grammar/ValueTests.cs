using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Grammar;

public class ValueTests
{
    public static TheoryData<Type> Types => new(PublicTypes);

    static IEnumerable<Type> PublicTypes =>
        typeof(PlanValue).Assembly.GetExportedTypes().Where(type => type.IsSealed && typeof(PlanValue).IsAssignableFrom(type));

    [Fact]
    public void Every_public_type_of_the_grammar_has_a_sample() =>
        Assert.Equal(PublicTypes.Select(type => type.Name).Order(), Values.Types.Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_that_say_the_same_on_different_lines_are_equal(Type type)
    {
        var (one, other) = (Values.Of(type, line: 1), Values.Of(type, line: 99));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(one.ToString(), other.ToString());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_of_different_types_differ(Type type) =>
        Assert.All(PublicTypes.Where(other => other != type), other => Assert.NotEqual(Values.Of(type), Values.Of(other)));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_equals_neither_null_nor_its_text(Type type)
    {
        Assert.False(Values.Of(type).Equals(null));
        Assert.False(Values.Of(type).Equals(Values.Of(type).ToString()));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_verb_returns_a_new_value_and_leaves_its_receiver_as_it_was(Type type)
    {
        foreach (var verb in VerbsOf(type))
        {
            var receiver = Values.Of(type);
            var result = Say(verb, receiver);
            Assert.NotSame(receiver, result);
            Assert.NotEqual(receiver, result);
            Assert.Equal(Values.Of(type), receiver);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_verb_says_exactly_the_facts_that_it_declares(Type type)
    {
        foreach (var verb in VerbsOf(type))
        {
            var declared = verb.GetCustomAttribute<SaysAttribute>()!.Facts;
            if (declared.Length == 0)
                Assert.NotEqual(type, verb.ReturnType);
            else
                Assert.Equal(declared.Order(), Say(verb, Values.Of(type)).Facts.Said.Except(Values.Of(type).Facts.Said).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_of_which_nothing_was_read_can_be_printed_and_hashed(Type type)
    {
        var unread = Unread.Of(type)!;
        Assert.NotEqual("", unread.ToString());
        Assert.Equal(unread.GetHashCode(), Unread.Of(type)!.GetHashCode());
        Assert.NotEqual(unread, Values.Of(type));
    }

    static IEnumerable<MethodInfo> VerbsOf(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => !method.IsSpecialName && typeof(PlanValue).IsAssignableFrom(method.ReturnType));

    static PlanValue Say(MethodInfo verb, PlanValue receiver) =>
        (PlanValue)verb.Invoke(receiver, verb.GetParameters().Select(Values.Argument).ToArray())!;
}
