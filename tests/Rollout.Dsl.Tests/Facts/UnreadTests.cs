using System;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Tests.Facts;

public class UnreadTests
{
    [Fact]
    public void Every_type_that_a_verb_takes_has_a_form_that_stands_for_what_was_not_read()
    {
        var taken = typeof(PlanValue).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<SaysAttribute>() is not null)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => typeof(PlanValue).IsAssignableFrom(type) && !type.ContainsGenericParameters)
            .Distinct();
        Assert.All(taken, type => Assert.IsAssignableFrom(type, Unread.Of(type)));
    }

    [Fact]
    public void What_a_family_shares_stands_for_the_member_that_it_is_shared_with() =>
        Assert.IsType<RatioMetric>(Unread.Of(typeof(Metric<RatioMetric>)));

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(Ratio))]
    [InlineData(typeof(PlanValue))]
    public void A_type_that_no_verb_takes_as_a_value_has_none(Type type) => Assert.Null(Unread.Of(type));

    [Fact]
    public void A_stand_in_for_a_member_of_a_family_may_be_several_or_none()
    {
        Assert.True(Unread.Of(typeof(PathStep))!.StandsForUnread);
        Assert.True(Unread.Of(typeof(Condition))!.StandsForUnread);
        Assert.True(Unread.Of(typeof(FlagChange))!.StandsForUnread);
        Assert.False(Unread.Of(typeof(Stage))!.StandsForUnread);
    }

    [Fact]
    public void What_may_have_been_changed_keeps_its_name_and_nothing_else()
    {
        var forgotten = Unread.Forget(Samples.SmallPlan.Clean());
        Assert.Equal("plan 'p'", forgotten.ToString());
        Assert.False(forgotten.Knows(Fact.Owner));
        Assert.True(forgotten.Knows(Fact.Name));
    }
}
