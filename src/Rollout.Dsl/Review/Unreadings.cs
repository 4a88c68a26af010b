using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// What of a plan was not read while it was replayed, and which rules may have stayed silent for it (ROL0003). At run time everything
/// is read.
/// </summary>
internal static class Unreadings
{
    static string[] Exposing => ["ROL1001", "ROL1002", "ROL1003", "ROL1004"];
    static string[] ByRisk => ["ROL1002", "ROL1004", "ROL3004", "ROL3011", "ROL5006"];

    static (string What, string[] Rules)? OfStage(Fact fact) => fact switch
    {
        Fact.Exposure => ("exposure", [.. Exposing, "ROL2001", "ROL2002", "ROL4002", "ROL5006"]),
        Fact.Pattern => ("exposure", [.. Exposing, "ROL2001", "ROL2002", "ROL4002", "ROL5006"]),
        Fact.Audience => ("audience", [.. Exposing, "ROL2001"]),
        Fact.Segments => ("segments", [.. Exposing, "ROL2001", "ROL2002", "ROL4002", "ROL5006"]),
        Fact.Variants => ("variants", []),
        Fact.Place => ("environment", []),
        Fact.SideEffects => ("suppression of side effects", []),
        Fact.SwitchesFrom or Fact.SwitchesTo => ("switch", []),
        Fact.Pace => ("pace", []),
        Fact.Peaks => ("peaks", []),
        Fact.Settling => ("settling time", []),
        Fact.Bound => ("time limit", []),
        Fact.UndecidedAfter => ("time for undecided evidence", []),
        Fact.Then => ("end of undecided evidence", ["ROL4004"]),
        Fact.Window => ("observation window", ["ROL2005"]),
        Fact.Stay => ("stay", ["ROL2005"]),
        Fact.Advance => ("advance conditions", ["ROL2001", "ROL2003", "ROL2004", "ROL2005"]),
        Fact.RollBack => ("roll-back conditions", ["ROL2002", "ROL2003", "ROL4004"]),
        Fact.Contain => ("containment conditions", ["ROL2002", "ROL2003"]),
        Fact.StepBack => ("step-back conditions", ["ROL2002"]),
        Fact.Hold => ("hold conditions", ["ROL2002", "ROL2003"]),
        Fact.StopLoss => ("stop-losses", ["ROL2002", "ROL2003"]),
        Fact.Applies => ("applied changes", [.. Exposing, "ROL4001", "ROL4002", "ROL5006"]),
        Fact.Approval => ("approvals", ["ROL2001", "ROL2004", "ROL5006"]),
        Fact.Name => ("name", []),
        _ => null,
    };

    static (string What, string[] Rules)? OfPlan(Fact fact) => fact switch
    {
        Fact.Changes => ("changes", [.. Exposing, .. ByRisk, "ROL0006", "ROL3001", "ROL4001", "ROL4002"]),
        Fact.Path => ("path", [.. Exposing, "ROL2001", "ROL2002", "ROL2003", "ROL2004", "ROL2005", "ROL4001", "ROL4002", "ROL4003", "ROL4004", "ROL5006"]),
        Fact.WayBack => ("rollback", [.. ByRisk, "ROL0006", "ROL3001", "ROL3002"]),
        Fact.Containment => ("containment", [.. ByRisk, "ROL0006", "ROL3001", "ROL3002", "ROL4003"]),
        Fact.ForwardRepair => ("forward repair", ["ROL0006", "ROL4003"]),
        Fact.Control => ("control of the exposure", [.. Exposing, .. ByRisk, "ROL3001"]),
        Fact.Touches => ("touched things", ByRisk),
        Fact.Traffic => ("traffic", []),
        Fact.Segments => ("segments", [.. Exposing, "ROL2001"]),
        Fact.Variants => ("variants", []),
        Fact.ExposureSignal => ("measure of the exposure", []),
        Fact.Holdout => ("holdout", []),
        Fact.EndsBelow => ("end below everyone", []),
        Fact.Pace => ("pace", []),
        Fact.Peaks => ("peaks", []),
        Fact.Growth => ("growth of the traffic", []),
        Fact.StopLoss => ("stop-losses", ["ROL2002", "ROL2003"]),
        Fact.Owner => ("owner", ["ROL5001"]),
        Fact.Routine => ("declaration of routine", ByRisk),
        Fact.Rehearsal => ("rehearsals", ["ROL3004"]),
        Fact.Feared => ("feared failures", []),
        Fact.GoTogether => ("changes that go back together", []),
        Fact.Waiver => ("waiver of the rollback", ["ROL3004"]),
        Fact.Grants => ("authority", []),
        Fact.Announcements => ("announcements", []),
        Fact.Informed => ("informed roles", []),
        Fact.MonitoredThrough => ("components of the monitoring", []),
        Fact.AnnouncedThrough => ("components of the announcements", []),
        Fact.Shared => ("shared components", []),
        Fact.DecisionTime => ("time for decisions", []),
        Fact.Agreements => ("agreements", []),
        Fact.Obligations => ("obligations", []),
        Fact.Name => ("name", []),
        _ => null,
    };

    /// <summary>What was not read, each with the element it belongs to and the rules that needed it.</summary>
    public static IReadOnlyList<(string What, IReadOnlyList<string> Rules)> Of(RolloutPlan plan)
    {
        if (plan.IsRead)
            return [];
        var ofStages = plan.Positions(Fact.Path).OfType<Stage>().SelectMany(stage => Of(stage, stage.ToString(), OfStage));
        return [.. Of(plan, "the plan", OfPlan), .. ofStages];
    }

    static IEnumerable<(string What, IReadOnlyList<string> Rules)> Of(PlanValue value, string element, Func<Fact, (string What, string[] Rules)?> facts) =>
        from fact in Enum.GetValues(typeof(Fact)).Cast<Fact>()
        where !IsRead(value.Facts[fact]) && (!value.Facts.IsNothingRead || facts(fact) is not null || value.Facts.Said.Contains(fact))
        let known = facts(fact) ?? (fact.ToString().ToLowerInvariant(), [])
        select ($"the {known.What} of {element}", (IReadOnlyList<string>)known.Rules);

    /// <summary>Stages are listed by themselves, so of the path only what stands for unknown steps counts here.</summary>
    static bool IsRead(object? content) => content switch
    {
        null => true,
        Chain chain => chain.ToArray().All(item => item is Stage || FactTable.IsReadContent(item)),
        _ => FactTable.IsReadContent(content),
    };
}
