using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Checkout.Releases;
using Contacts.Releases;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Examples;
using Rollout.Dsl.Units;
using Shop.Releases;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>What the page of the proofs prints: the properties with their kind, a story, and how many states the examples have.</summary>
public class ProofsPageTests
{
    static readonly string Page = Incident.Resource("Docs/proofs.md");

    static readonly (string Name, RolloutPlan Plan)[] Counted =
    [
        ("NewFooter", NewFooterFlow.Plan), ("NewCheckout", NewCheckoutFlow.Plan), ("ContactMerge, corrected", ContactMergeCorrected.Plan),
        ("Scenarios, cluster upgrade", Clusters.Releases.ClusterUpgrade.Plan), ("Scenarios, endpoint retirement", global::PublicApi.Releases.LegacyEndpointRetirement.Plan),
    ];

    static string[] Properties => [.. Safety.All.Select(property => $"| {property.Name} | {Kind(property.Kind)} |")];

    static string[] Counts => [.. Counted.Select(item => (item.Name, Without: Courses.Of(item.Plan), With: Courses.WithOverridesOf(item.Plan)))
        .Select(item => $"| {item.Name} | {item.Without.Plan.Sheet.Stages.Count} | {item.Without.States:N0} | {item.Without.Steps:N0} | {item.With.States:N0} | {item.With.Steps:N0} |")];

    static string Story => Courses.Of(Release.Along(Release.Tenth.IfUndecided(2.Hours(), Then.Advance), Release.All)).Prove(Safety.EveryoneOnlyAfterEvidence).ToString();

    static string Kind(PropertyKind kind) => kind switch
    {
        PropertyKind.Always => "in every moment",
        PropertyKind.Never => "no such step",
        PropertyKind.Eventually => "every course comes there",
        PropertyKind.Sometimes => "some course comes there",
        PropertyKind.OnlyAfter => "only after such a step",
        _ => "within a time",
    };

    [Fact]
    public void The_page_prints_the_properties_a_story_and_the_states_of_the_examples()
    {
        var parts = new[] { string.Join('\n', Properties), Story, string.Join('\n', Counts) };
        if (parts.All(part => Page.Contains(part, StringComparison.Ordinal)))
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "proofs.received.md");
        File.WriteAllText(file, string.Join("\n\n", parts) + "\n");
        Assert.Fail($"docs/proofs.md does not print what is so; {file} holds the parts as they would be.");
    }

    [Fact]
    public void The_page_names_every_outcome_and_every_kind_of_property() => Assert.All(
        Enum.GetNames<ProofOutcome>().Concat(Enum.GetNames<PropertyKind>()), name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
}
