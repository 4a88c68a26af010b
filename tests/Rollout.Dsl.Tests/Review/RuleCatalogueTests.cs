using System;
using System.Linq;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Review;

public class RuleCatalogueTests
{
    static readonly RuleDescription[] Descriptions = [.. RuleCatalogue.Descriptions];

    [Fact]
    public void Every_rule_of_the_library_is_in_the_catalogue_once() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule))).Select(type => type.Name).Order(),
        RuleCatalogue.Rules.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void Rules_stand_in_the_order_of_their_ids_and_no_id_stands_twice()
    {
        var ids = Descriptions.Select(description => description.Id).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    [Fact]
    public void Rules_are_judged_in_that_order_too() =>
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Description.Id).Order(StringComparer.Ordinal), RuleCatalogue.Rules.Select(rule => rule.Description.Id));

    [Fact]
    public void A_rule_is_named_like_its_class() =>
        Assert.All(RuleCatalogue.Rules, rule => Assert.Equal(rule.GetType().Name, rule.Description.Name));

    [Fact]
    public void An_id_has_the_form_that_never_changes() => Assert.All(Descriptions, description => Assert.Matches("^ROL[0-6][0-9]{3}$", description.Id));

    [Fact]
    public void Each_rule_has_a_page_and_a_category() => Assert.All(Descriptions, description =>
    {
        Assert.EndsWith($"/docs/rules/{description.Id}.md", description.HelpLink, StringComparison.Ordinal);
        Assert.StartsWith("Rollout.", description.Category, StringComparison.Ordinal);
        Assert.False(description.Title.EndsWith('.'));
    });

    [Fact]
    public void A_finding_carries_what_its_rule_says()
    {
        var flag = Change.Flag("F", 3, "/somewhere/Plan.cs");
        var plan = Samples.SmallPlan.Changing(flag).By(Undo.TurnOff(flag, 7, @"C:\plans\Plan.cs"));
        var finding = Assert.Single(plan.Review());
        Assert.Equal(("ROL3002", Severity.Warning, "rollback step 1"), (finding.Id, finding.Severity, finding.Element));
        Assert.Equal(("Plan.cs", 7), (finding.Place!.File, finding.Place.Line));
        Assert.EndsWith("/docs/rules/ROL3002.md", finding.HelpLink, StringComparison.Ordinal);
        Assert.Equal(
            "Plan.cs:7: warning ROL3002: The step 'turn off F' has no time bound, so nobody can say how long people stay exposed while it runs; add Within(...).",
            finding.ToString());
    }
}
