using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>Every rule, in the order of its id. The IDE, the build and <c>plan.Review()</c> all use this one list.</summary>
internal static class RuleCatalogue
{
    /// <summary>A call that the library refuses. It exists at compile time only; at run time the call throws.</summary>
    public static readonly RuleDescription RejectedCall = new(
        "ROL0001", nameof(RejectedCall), "The call is refused at run time", Severity.Error, RiskClass.Routine,
        "a call that the library would refuse at run time, with its own sentence, at the argument");

    /// <summary>A verb whose result is thrown away. It exists at compile time only.</summary>
    public static readonly RuleDescription DiscardedResult = new(
        "ROL0002", nameof(DiscardedResult), "The result of a verb is thrown away", Severity.Error, RiskClass.Routine,
        "a verb's result is thrown away, so the plan does not contain it");

    /// <summary>A policy is published to other projects with a text that it does not say. It exists at compile time only.</summary>
    public static readonly RuleDescription PublishedPolicyStale = new(
        "ROL0008", nameof(PublishedPolicyStale), "The published text of a policy is out of date", Severity.Error, RiskClass.Routine,
        "a policy is published to other projects with a text that differs from it");

    public static readonly IReadOnlyList<Rule> Rules =
    [
        new AcceptanceUnused(),
        new AcceptanceUnexplained(),
        new OpenPoint(),
        new SingleStep(),
        new FirstExposureTooLarge(),
        new ExposureDoesNotGrow(),
        new StepTooSteep(),
        new TimeOnlyGate(),
        new NoStopLoss(),
        new ContradictoryThresholds(),
        new GateCannotFail(),
        new GateCannotPass(),
        new ChangeNotReversed(),
        new RollbackTimeUnknown(),
        new RollbackUnrehearsed(),
        new PrerequisiteUntested(),
        new OneWayWithoutPointOfNoReturn(),
        new OneWayBeforePointOfNoReturn(),
        new NoWayForward(),
        new RollbackAfterPointOfNoReturn(),
        new NoOwner(),
        new SensitiveWithoutApproval(),
    ];

    /// <summary>What the rules hold against a plan: all but the strict ones, and those of them that the policy asks for.</summary>
    public static IEnumerable<Finding> Judge(PlanReading plan) =>
        Judge(plan, rule => !rule.Description.Strict || plan.Policy.AsksFor(rule.Description));

    /// <summary>What the chosen rules hold against a plan, of those that speak of its risk class.</summary>
    public static IEnumerable<Finding> Judge(PlanReading plan, Func<Rule, bool> chosen) =>
        Rules.Where(rule => chosen(rule) && plan.RiskClass >= rule.Description.From).SelectMany(rule => rule.Judge(plan));

    public static IEnumerable<RuleDescription> Descriptions =>
        Rules.Select(rule => rule.Description).Concat([RejectedCall, DiscardedResult, PublishedPolicyStale]).OrderBy(rule => rule.Id, StringComparer.Ordinal);
}
