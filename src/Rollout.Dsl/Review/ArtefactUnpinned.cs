using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL6006: what is rolled out is identified by a name that moves, so that two stages may run two different things.</summary>
internal sealed class ArtefactUnpinned() : Rule(new(
    "ROL6006", nameof(ArtefactUnpinned), "An artefact is named by what moves", Severity.Warning, RiskClass.Low,
    "a change identified by a mutable name"))
{
    static readonly string[] Moving =
        ["latest", "newest", "current", "stable", "main", "master", "trunk", "head", "develop", "dev", "nightly", "edge", "canary", "snapshot", "next", "*"];

    public override Needs Needs => new(plan: [Fact.Changes]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        let to = change.Sheet.To?.Get<string>(Fact.Name)
        where to is not null && Moves(to)
        select Found(
            PlanReading.ElementOf(change),
            $"Change {Wording.Quoted(change.Name)} leads to {Wording.Quoted(to)}, which names another build as soon as there is one, so a later stage may run what no earlier stage has shown; write the version, digest or commit.",
            change);

    static bool Moves(string version)
    {
        var tag = version.Substring(version.LastIndexOf(':') + 1);
        return Moving.Contains(tag, StringComparer.OrdinalIgnoreCase) || tag.EndsWith("-SNAPSHOT", StringComparison.OrdinalIgnoreCase) || IsRange(tag);
    }

    /// <summary>A range of versions, as package managers resolve it: "^1.2", "~1.2", "1.x", "1.*".</summary>
    static bool IsRange(string tag) =>
        (tag.Length > 1 && tag[0] is '^' or '~' && char.IsDigit(tag[1]))
        || (char.IsDigit(tag[0]) && (tag.EndsWith(".x", StringComparison.Ordinal) || tag.EndsWith(".*", StringComparison.Ordinal)));
}
