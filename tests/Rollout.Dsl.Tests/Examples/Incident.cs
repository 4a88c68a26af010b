using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>A public incident: what happened, its two plans, and which rules see what hurt most, if any does.</summary>
internal sealed record Incident(
    string Id, string Name, DateOnly Date, string Organisation, string Plan, string Happened, string HurtMost,
    IReadOnlyList<string> SeenBy, IReadOnlyList<string> SeenUnderStrict, string? Note)
{
    static readonly RolloutPolicy Strict = RolloutPolicy.Named("strict").Under(RuleSet.Strict);

    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<Incident> All { get; } =
        JsonSerializer.Deserialize<Incident[]>(Resource("Examples/incidents.json"), JsonSerializerOptions.Web)!;

    public string AsItWasName => Plan + "AsItWas";

    public string CorrectedName => Plan + "Corrected";

    public RolloutPlan AsItWas => PlanOf(AsItWasName);

    public RolloutPlan Corrected => PlanOf(CorrectedName);

    /// <summary>The rules that speak of the plan as it was, each once.</summary>
    public IEnumerable<string> Speaking => AsItWas.Review().Select(finding => finding.Id).Distinct();

    /// <summary>The rules that the set 'strict' adds to those.</summary>
    public IEnumerable<string> SpeakingUnderStrict => AsItWas.Review(Strict).Select(finding => finding.Id).Distinct().Except(Speaking);

    /// <summary>What the corrected plan says of itself, in one line.</summary>
    public string Correction => string.Join(' ', Regex.Match(Resource($"Examples/Incidents/{CorrectedName}.cs"), "<summary>(.*?)/// </summary>", RegexOptions.Singleline)
        .Groups[1].Value.Split('\n').Select(line => line.Trim('/', ' ', '\r')).Where(line => line.Length > 0));

    public override string ToString() => Plan;

    static RolloutPlan PlanOf(string name) =>
        (RolloutPlan)typeof(Incident).Assembly.GetType("Incidents." + name, throwOnError: true)!
            .GetProperty("Plan", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Incident).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
