using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>The incidents: which rules speak of each plan as it was, that nothing is found in the corrected ones, and the page that says both.</summary>
public class IncidentTests
{
    static readonly SortedDictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        ["AzureSigningKey"] =
            ["ROL1001", "ROL2002", "ROL2023", "ROL3002", "ROL3003", "ROL3004", "ROL4008", "ROL4010", "ROL5001", "ROL5004"],
        ["ChannelFile291"] = ["ROL1001", "ROL2002", "ROL3002", "ROL5001"],
        ["ConsulAgents"] = ["ROL1002", "ROL2010", "ROL6007"],
        ["Dat5958"] = ["ROL1001", "ROL2002", "ROL3002"],
        ["ElectionProtocol"] = ["ROL1001", "ROL2002", "ROL2023", "ROL3002", "ROL3004", "ROL5004", "ROL6002"],
        ["HealthcareGov"] = ["ROL1001", "ROL2002", "ROL2023", "ROL3018", "ROL5001"],
        ["KnightCapital"] = ["ROL1002", "ROL2001", "ROL2002", "ROL3001", "ROL3002", "ROL5001"],
        ["LinearTruncate"] =
            ["ROL1001", "ROL2002", "ROL2023", "ROL3004", "ROL3010", "ROL3011", "ROL4011", "ROL4012", "ROL5001", "ROL5004", "ROL6002"],
        ["MailgunReads"] = ["ROL1001", "ROL2002", "ROL3002"],
        ["PhoenixPay"] = ["ROL1002", "ROL2001", "ROL2002", "ROL2023", "ROL3018", "ROL4001", "ROL4008", "ROL5006", "ROL6002"],
        ["ResolverTopology"] = ["ROL1001", "ROL2002", "ROL3002"],
        ["RewardDistribution"] = ["ROL1001", "ROL2002", "ROL3012"],
        ["ServiceTokens"] = ["ROL1001", "ROL2002", "ROL2023", "ROL3004", "ROL3016", "ROL5004", "ROL6002"],
        ["SonosApp"] = ["ROL1001", "ROL2002", "ROL3002", "ROL3005"],
        ["UserSettingsCache"] = ["ROL1001", "ROL2002"],
        ["Windows1809"] = [],
    };

    [Fact]
    public void Every_incident_has_both_plans_and_every_plan_an_incident() => Assert.Equal(
        Incident.All.SelectMany(incident => new[] { incident.AsItWasName, incident.CorrectedName }).Order(StringComparer.Ordinal),
        typeof(IncidentTests).Assembly.GetTypes().Where(type => type.Namespace == "Incidents" && type.IsPublic).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_program_shows_every_plan() => Assert.All(
        Incident.All,
        incident => Assert.Contains($"{incident.AsItWasName}.Plan, {incident.CorrectedName}.Plan);", Incident.Resource("Examples/Incidents/Program.cs"), StringComparison.Ordinal));

    [Fact]
    public void Of_each_plan_as_it_was_these_rules_speak() => Assert.Equal(
        Expected.Select(item => $"{item.Key}: {string.Join(", ", item.Value)}"),
        Incident.All.OrderBy(incident => incident.Plan, StringComparer.Ordinal).Select(incident => $"{incident}: {string.Join(", ", incident.Speaking)}"));

    [Fact]
    public void Each_corrected_plan_is_clean() => Assert.Empty(Incident.All.SelectMany(incident => incident.Corrected.Review()));

    [Fact]
    public void What_hurt_most_is_seen_by_the_rules_that_are_said_to_see_it_or_a_note_says_why_by_none() => Assert.All(Incident.All, incident =>
    {
        Assert.Empty(incident.SeenBy.Except(incident.Speaking));
        Assert.Empty(incident.SeenUnderStrict.Except(incident.SpeakingUnderStrict));
        Assert.True(incident.SeenBy.Count > 0 || incident.Note is not null);
    });

    [Fact]
    public void Each_plan_is_the_same_after_the_way_through_a_document() => Assert.All(
        Incident.All.SelectMany(incident => new[] { incident.AsItWas, incident.Corrected }), plan => Assert.Equal(plan, PlanDocument.Of(plan).ToPlan()));

    [Fact]
    public void The_page_of_the_incidents_says_what_is_found_in_them()
    {
        if (Incident.Resource("Docs/incidents.md") == IncidentPage.Text)
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "incidents.received.md");
        File.WriteAllText(file, IncidentPage.Text);
        Assert.Fail($"docs/incidents.md differs from the incidents and their plans. Compare it with {file}; if every difference is meant, copy the latter over the former and commit it.");
    }
}
