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
    static string[] Acceptable => [.. RuleCatalogue.Descriptions.Where(rule => rule.IsAcceptable).Select(rule => rule.Id), "ROL0004", "ROL0005"];
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
        Fact.StepBack => ("step-back conditions", ["ROL2002", "ROL2003"]),
        Fact.Hold => ("hold conditions", ["ROL2002", "ROL2003"]),
        Fact.StopLoss => ("stop-losses", ["ROL2002", "ROL2003"]),
        Fact.Applies => ("applied changes", [.. Exposing, "ROL4001", "ROL4002", "ROL5006"]),
        Fact.Approval => ("approvals", ["ROL2001", "ROL2004", "ROL5006"]),
        Fact.Acceptances => ("accepted risks", Acceptable),
        Fact.Name => ("name", ["ROL0005"]),
        _ => null,
    };

    static (string What, string[] Rules)? OfPlan(Fact fact) => fact switch
    {
        Fact.Changes => ("changes", [.. Exposing, .. ByRisk, "ROL0006", "ROL3001", "ROL4001", "ROL4002"]),
        Fact.Path => ("path", [.. Exposing, "ROL2001", "ROL2002", "ROL2003", "ROL2004", "ROL2005", "ROL4001", "ROL4002", "ROL4003", "ROL4004", "ROL5006", "ROL0004", "ROL0005"]),
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
        Fact.Acceptances => ("accepted risks", Acceptable),
        Fact.StartConditions => ("start conditions", []),
        Fact.StartWindows => ("windows of the start", []),
        Fact.AdvanceWindows => ("windows of the stages", []),
        Fact.Deadline => ("time limit", []),
        Fact.AfterPlans => ("plans to wait for", []),
        Fact.NeverDuring => ("plans to keep away from", []),
        Fact.Exclusive => ("exclusive targets", []),
        Fact.FrozenActors => ("actors to freeze", []),
        Fact.SharingActors => ("actors that share the target", []),
        Fact.Name => ("name", ["ROL0005"]),
        _ => null,
    };

    static (string What, string[] Rules)? OfPolicy(Fact fact) => fact switch
    {
        Fact.FirstExposure => ("limit of the first exposure", ["ROL0004", "ROL1002", "ROL1004"]),
        Fact.Steepness => ("limit of a step", ["ROL0004", "ROL1004"]),
        Fact.Bound => ("time to roll back", ["ROL0004"]),
        Fact.Hold => ("longest hold", ["ROL0004"]),
        Fact.StartWindows => ("windows", ["ROL0004"]),
        Fact.Adjustments => ("adjusted rules", Acceptable),
        _ => (fact.ToString().ToLowerInvariant(), ["ROL0004"]),
    };

    /// <summary>What was not read, each with the element it belongs to and the rules that needed it.</summary>
    public static IReadOnlyList<(string What, IReadOnlyList<string> Rules)> Of(RolloutPlan plan)
    {
        if (plan.IsRead)
            return [];
        var stages = plan.Positions(Fact.Path).OfType<Stage>().ToArray();
        var parts = Of(plan, "the plan", OfPlan).Concat(stages.SelectMany(stage => Of(stage, stage.ToString(), OfStage)));

        // Whatever was not read may be what an accepted finding needs.
        var isAccepting = new PlanValue[] { plan }.Concat(stages).Any(value => value.Facts[Fact.Acceptances] is not null);
        return parts.Select(part => isAccepting ? (part.What, [.. part.Rules, "ROL0004"]) : part).ToArray();
    }

    /// <summary>What was not read of the policy, and the rules that may have stayed silent for it.</summary>
    public static IEnumerable<(string What, IReadOnlyList<string> Rules)> Of(RolloutPolicy policy) =>
        policy.StandsForUnread ? [("the policy of the project", Acceptable)] : Of(policy, policy.ToString(), OfPolicy);

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
