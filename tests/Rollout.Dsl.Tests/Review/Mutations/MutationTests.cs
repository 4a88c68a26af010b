using System;
using System.Linq;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Each rule sees the one thing that it is for, in a plan in which nothing else is wrong, and no other rule takes it for something of its own.</summary>
public class MutationTests
{
    static readonly Mutation[] All = [.. Mutations.All];

    public static TheoryData<string> Ids => [.. All.Select(mutation => mutation.Id)];

    [Fact]
    public void Every_rule_has_its_mutation_in_the_order_of_the_rules() =>
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Description.Id).Order(), All.Select(mutation => mutation.Id).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_clean_plan_becomes_one_that_its_rule_alone_flags(string id)
    {
        var mutation = Array.Find(All, mutation => mutation.Id == id)!;
        Assert.Empty(mutation.Clean.Review(mutation.Policy));
        Assert.Equal(new[] { id, mutation.Also }.OfType<string>().Order(), mutation.Mutate(mutation.Clean).Review(mutation.Policy).Select(finding => finding.Id).Distinct());
        Assert.Equal(mutation.Also is null, mutation.Since is null);
    }
}
