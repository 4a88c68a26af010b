using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>The page of the incidents, as it is written from the incidents and their plans.</summary>
internal static class IncidentPage
{
    public static string Text => string.Concat(Lines.Select(line => line + "\n"));

    static IEnumerable<string> Lines =>
    [
        "# Incidents",
        "",
        "Sixteen public incidents as plans: as a team would have written the rollout that day, and as its corrective actions describe it. The findings are what `plan.Review()` says under the rule set `recommended`; the corrected plans raise none. Where no rule sees what hurt most, the page says so. After the findings stands which of the [properties that every plan should have](proofs.md#properties-that-every-plan-should-have) the courses of the plan break, and the shortest course that breaks the first of them.",
        "",
        .. Table,
        .. Incident.All.SelectMany(Section),
    ];

    static IEnumerable<string> Table =>
    [
        "| Incident | Rules that speak | See what hurt most | More under `strict` |",
        "| --- | --- | --- | --- |",
        .. Incident.All.Select(incident =>
            $"| [{Title(incident)}](#{Anchor(incident)}) | {string.Join(", ", incident.Speaking)} | {string.Join(", ", incident.SeenBy.Select(Link))} | {string.Join(", ", incident.SpeakingUnderStrict)} |"),
    ];

    static IEnumerable<string> Section(Incident incident) =>
    [
        "",
        $"## {Title(incident)}",
        "",
        incident.Happened,
        "",
        .. Findings(incident),
        "",
        .. Broken(incident),
        "",
        $"*What hurt most.* {incident.HurtMost} {Seen(incident)}{(incident.Note is null ? "" : " " + incident.Note)}",
        "",
        $"*[Corrected](../examples/Incidents/{incident.CorrectedName}.cs).* {incident.Correction}",
    ];

    static IEnumerable<string> Findings(Incident incident) => incident.AsItWas.Review() switch
    {
        [] => [$"[The plan as it was](../examples/Incidents/{incident.AsItWasName}.cs) raises nothing."],
        var findings =>
        [
            $"[The plan as it was](../examples/Incidents/{incident.AsItWasName}.cs):",
            "",
            "```text",
            .. findings.Select(finding => finding.ToString()),
            "```",
        ],
    };

    static IEnumerable<string> Broken(Incident incident)
    {
        var courses = Courses.Of(incident.AsItWas);
        var broken = Safety.All.Select(courses.Prove).Where(proof => proof.Outcome == ProofOutcome.Broken).ToArray();
        return broken.Length == 0
            ? ["*Its courses* break none of the properties: each gate and each way back does what the plan says."]
            :
            [
                $"*Its courses* break {Proofs(broken.Length)}{string.Join(", ", broken.Select(proof => $"\"{proof.Property.Name}\""))}.",
                "",
                "```text",
                broken[0].ToString(),
                "```",
            ];
    }

    static string Proofs(int count) => count == 1 ? "one property: " : $"{count} properties: ";

    static string Seen(Incident incident) => incident switch
    {
        { SeenBy: { Count: > 0 } rules } => Sees(rules),
        { SeenUnderStrict: { Count: > 0 } rules } => $"Under `recommended` no rule sees it; under `strict` {Sees(rules)}",
        _ => "No rule sees it.",
    };

    static string Sees(IReadOnlyList<string> rules) => rules.Count == 1
        ? $"{Link(rules[0])} sees it."
        : $"{string.Join(", ", rules.SkipLast(1).Select(Link))} and {Link(rules[^1])} see it.";

    static string Title(Incident incident) =>
        $"{incident.Organisation}: {incident.Name}, {incident.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The anchor that is made of a heading: lower case, without punctuation, with a hyphen for each space.</summary>
    static string Anchor(Incident incident) => string.Concat(
        Title(incident).ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter == ' ').Select(letter => letter == ' ' ? '-' : letter));

    static string Link(string rule) => $"[{rule}](rules/{rule}.md)";
}
