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
    static string[] Acceptable => [.. RuleCatalogue.Descriptions.Where(rule => rule.IsAcceptable).Select(rule => rule.Id), "ROL0004", "ROL0005"];

    /// <summary>What a plan says in values that may accept a risk themselves.</summary>
    static readonly Fact[] MayAccept = [Fact.Changes, Fact.Path, Fact.WayBack, Fact.Containment, Fact.ForwardRepair];

    /// <summary>What was not read, each with the element it belongs to and the rules of the set that needed it.</summary>
    public static IReadOnlyList<(string What, IReadOnlyList<string> Rules)> Of(RolloutPlan plan, RuleSet set = RuleSet.Recommended)
    {
        if (plan.IsRead)
            return [];
        var stages = plan.Positions(Fact.Path).OfType<Stage>().ToArray();

        // Where the risk class is known, a rule that does not speak of it has not fallen silent.
        var highest = Needs.Risk.OfPlan.All(fact => plan.Facts[fact] is not { } content || FactTable.IsReadContent(content)) ? plan.Risk.Class : RiskClass.Critical;
        bool Speaks(RuleDescription rule) => rule.FromUnder(set) <= highest;
        var parts = Of(plan, "the plan", InPlan, fact => RulesThatNeed(fact, rule => rule.Needs.OfPlan, byRisk: Needs.Risk.OfPlan, Speaks))
            .Concat(stages.SelectMany(stage => Of(stage, stage.ToString(), InStage, fact => RulesThatNeed(fact, rule => rule.Needs.OfStage, byRisk: [], Speaks))));

        // Whatever was not read may be what an accepted finding needs.
        var isAccepting = AcceptedRisk.Of(plan).Any();
        return parts.Select(part => isAccepting && !part.Rules.Contains("ROL0004") ? (part.What, [.. part.Rules, "ROL0004"]) : part).ToArray();
    }

    /// <summary>What was not read of the policy, and the rules that may have stayed silent for it.</summary>
    public static IEnumerable<(string What, IReadOnlyList<string> Rules)> Of(RolloutPolicy policy) =>
        policy.StandsForUnread
            ? [("the policy of the project", Acceptable)]
            : Of(policy, policy.ToString(), InPolicy, fact => fact is Fact.Adjustments or Fact.RuleSet
                ? Acceptable
                : ["ROL0004", .. RulesThatNeed(fact, rule => rule.Needs.OfPolicy, byRisk: [], _ => true)]);

    static string[] RulesThatNeed(Fact fact, Func<Rule, IEnumerable<Fact>> needs, IEnumerable<Fact> byRisk, Func<RuleDescription, bool> speaks) =>
        fact == Fact.Acceptances
            ? Acceptable
            : [.. RuleCatalogue.Rules
                .Where(rule => speaks(rule.Description))
                .Where(rule => needs(rule).Contains(fact) || (rule.Description.From > RiskClass.Routine && byRisk.Contains(fact))
                    || (rule is AcceptanceUnused && MayAccept.Contains(fact)))
                .Select(rule => rule.Description.Id)];

    /// <summary>Each fact that was not read. What went through code that is not read keeps its name alone, so it is one part.</summary>
    static IEnumerable<(string What, IReadOnlyList<string> Rules)> Of(PlanValue value, string element, Func<Fact, string?> words, Func<Fact, string[]> rules)
    {
        var unread = Enum.GetValues(typeof(Fact)).Cast<Fact>().Where(fact => !IsRead(value.Facts[fact])).ToArray();
        return value.Facts.IsNothingRead
            ? [($"what {element} says", unread.SelectMany(rules).Distinct().ToArray())]
            : unread.Select(fact => ($"the {words(fact) ?? fact.ToString().ToLowerInvariant()} of {element}", (IReadOnlyList<string>)rules(fact)));
    }

    /// <summary>Stages are listed by themselves, so of the path only what stands for unknown steps counts here.</summary>
    static bool IsRead(object? content) => content switch
    {
        null => true,
        Chain chain => chain.ToArray().All(item => item is Stage || FactTable.IsReadContent(item)),
        _ => FactTable.IsReadContent(content),
    };

    static string? InStage(Fact fact) => fact switch
    {
        Fact.Exposure => "exposure",
        Fact.Pattern => "exposure",
        Fact.Audience => "audience",
        Fact.Segments => "segments",
        Fact.Variants => "variants",
        Fact.Place => "environment",
        Fact.SideEffects => "suppression of side effects",
        Fact.SwitchesFrom or Fact.SwitchesTo => "switch",
        Fact.Pace => "pace",
        Fact.Peaks => "peaks",
        Fact.Settling => "settling time",
        Fact.Bound => "time limit",
        Fact.UndecidedAfter => "time for undecided evidence",
        Fact.Then => "end of undecided evidence",
        Fact.Window => "observation window",
        Fact.Stay => "stay",
        Fact.Advance => "advance conditions",
        Fact.RollBack => "roll-back conditions",
        Fact.Contain => "containment conditions",
        Fact.StepBack => "step-back conditions",
        Fact.StepBackTo => "stage to step back to",
        Fact.Hold => "hold conditions",
        Fact.StopLoss => "stop-losses",
        Fact.Applies => "applied changes",
        Fact.Approval => "approvals",
        Fact.Acceptances => "accepted risks",
        Fact.Name => "name",
        _ => null,
    };

    static string? InPlan(Fact fact) => fact switch
    {
        Fact.Changes => "changes",
        Fact.Path => "path",
        Fact.WayBack => "rollback",
        Fact.Containment => "containment",
        Fact.ForwardRepair => "forward repair",
        Fact.Control => "control of the exposure",
        Fact.Touches => "touched things",
        Fact.Traffic => "traffic",
        Fact.Segments => "segments",
        Fact.Variants => "variants",
        Fact.ExposureSignal => "measure of the exposure",
        Fact.Holdout => "holdout",
        Fact.EndsBelow => "end below everyone",
        Fact.Pace => "pace",
        Fact.Peaks => "peaks",
        Fact.Growth => "growth of the traffic",
        Fact.CostLimit => "limit of the cost",
        Fact.Headroom => "headroom",
        Fact.StopLoss => "stop-losses",
        Fact.Owner => "owner",
        Fact.Routine => "declaration of routine",
        Fact.Rehearsal => "rehearsals",
        Fact.Feared => "feared failures",
        Fact.GoTogether => "changes that go back together",
        Fact.Waiver => "waiver of the rollback",
        Fact.Grants => "authority",
        Fact.Announcements => "announcements",
        Fact.Informed => "informed roles",
        Fact.MonitoredThrough => "components of the monitoring",
        Fact.AnnouncedThrough => "components of the announcements",
        Fact.Shared => "shared components",
        Fact.DecisionTime => "time for decisions",
        Fact.Agreements => "agreements",
        Fact.Obligations => "obligations",
        Fact.Acceptances => "accepted risks",
        Fact.Import => "import",
        Fact.StartConditions => "start conditions",
        Fact.StartWindows => "windows of the start",
        Fact.AdvanceWindows => "windows of the stages",
        Fact.Deadline => "time limit",
        Fact.AfterPlans => "plans to wait for",
        Fact.NeverDuring => "plans to keep away from",
        Fact.Exclusive => "exclusive targets",
        Fact.FrozenActors => "actors to freeze",
        Fact.SharingActors => "actors that share the target",
        Fact.Emergency => "emergency",
        Fact.Name => "name",
        _ => null,
    };

    static string? InPolicy(Fact fact) => fact switch
    {
        Fact.RuleSet => "rule set",
        Fact.FirstExposure => "limit of the first exposure",
        Fact.Steepness => "limit of a step",
        Fact.Bound => "time to roll back",
        Fact.Hold => "longest hold",
        Fact.Stages => "limit of the stages",
        Fact.StartWindows => "windows",
        Fact.Adjustments => "adjusted rules",
        _ => null,
    };
}
