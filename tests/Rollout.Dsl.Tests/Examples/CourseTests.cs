using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Contacts.Releases;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>What is proved of the courses of every example, and which properties those plans break that lack something.</summary>
public class CourseTests
{
    /// <summary>Breaks none: the harm was too rare for any reading, and every gate and every way back of the plan did what it said.</summary>
    static readonly string[] Unseen = ["Windows1809AsItWas"];

    const string Evidence = "a stage that exposes is left on evidence only";
    const string Everyone = "everyone is exposed only after evidence";
    const string Few = "more than 10 percent are exposed only after evidence";
    const string Stopped = "something stops every stage that exposes by itself";
    const string Answered = "a breach is answered by the plan";
    const string Timed = "every step of the way back has a time";
    const string Approved = "the point of no return is passed only after an approval";
    const string Rest = "every run comes to rest";

    static readonly string[] OnOverride = [Everyone, Few];

    static readonly SortedDictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        ["AzureSigningKeyAsItWas"] = [Everyone, Few, Stopped, Timed, Rest],
        ["ChannelFile291AsItWas"] = [Everyone, Few, Stopped, Timed, Rest],
        ["ConsulAgentsAsItWas"] = [Few],
        ["ContactMergeAsWritten"] = [Approved],
        ["Dat5958AsItWas"] = [Everyone, Few, Stopped, Timed],
        ["ElectionProtocolAsItWas"] = [Everyone, Few, Stopped, Timed],
        ["HealthcareGovAsItWas"] = [Everyone, Few, Stopped, Rest],
        ["KnightCapitalAsItWas"] = [Evidence, Everyone, Few, Stopped, Timed, Rest],
        ["LinearTruncateAsItWas"] = [Everyone, Few, Stopped, Rest],
        ["MailgunReadsAsItWas"] = [Everyone, Few, Stopped, Timed],
        ["NextShopRelease"] = [Timed],
        ["PhoenixPayAsItWas"] = [Evidence, Everyone, Few, Stopped, Answered],
        ["ResolverTopologyAsItWas"] = [Everyone, Few, Stopped, Timed],
        ["RewardDistributionAsItWas"] = [Everyone, Few, Stopped],
        ["ServiceTokensAsItWas"] = [Everyone, Few, Stopped],
        ["SonosAppAsItWas"] = [Evidence, Everyone, Few, Stopped, Timed],
        ["UserSettingsCacheAsItWas"] = [Everyone, Few, Stopped],
        ["Windows1809AsItWas"] = [],
    };

    /// <summary>The plan of each class that has one.</summary>
    static IEnumerable<(string Name, RolloutPlan Plan)> Plans =>
        from type in typeof(CourseTests).Assembly.GetTypes()
        let property = type.IsPublic ? type.GetProperty("Plan", BindingFlags.Public | BindingFlags.Static) : null
        where property?.PropertyType == typeof(RolloutPlan)
        orderby type.Name
        select (type.Name, (RolloutPlan)property.GetValue(null)!);

    /// <summary>What went wrong, lacks something on purpose, or is not finished.</summary>
    static bool IsWrong(string name) =>
        name.EndsWith("AsItWas", StringComparison.Ordinal) || name is nameof(ContactMergeAsWritten) or nameof(Storefront.Drafts.NextShopRelease);

    static IEnumerable<string> BrokenBy(Courses courses) =>
        Safety.All.Select(courses.Prove).Where(proof => proof.Outcome is ProofOutcome.Broken).Select(proof => proof.Property.Name);

    [Fact]
    public void The_examples_are_found() => Assert.InRange(Plans.Count(), 50, 100);

    [Fact]
    public void Every_course_of_every_good_example_has_every_property() =>
        Assert.All(Plans.Where(item => !IsWrong(item.Name)), item => Assert.Empty(BrokenBy(Courses.Of(item.Plan))));

    [Fact]
    public void An_override_leads_past_evidence_and_past_nothing_else() =>
        Assert.All(Plans.Where(item => !IsWrong(item.Name)), item => Assert.Empty(BrokenBy(Courses.WithOverridesOf(item.Plan)).Except(OnOverride)));

    [Fact]
    public void Each_plan_that_lacks_something_breaks_these_properties() => Assert.Equal(
        Expected.Select(item => $"{item.Key}: {string.Join("; ", item.Value)}"),
        Plans.Where(item => IsWrong(item.Name)).OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => $"{item.Name}: {string.Join("; ", BrokenBy(Courses.Of(item.Plan)))}"));

    [Fact]
    public void Only_a_harm_that_no_reading_shows_breaks_none() => Assert.Equal(Unseen, Expected.Where(item => item.Value.Length == 0).Select(item => item.Key));
}
