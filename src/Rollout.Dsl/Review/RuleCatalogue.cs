using System.Collections.Generic;

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

    public static readonly IReadOnlyList<Rule> Rules =
    [
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

    public static IEnumerable<RuleDescription> Descriptions
    {
        get
        {
            yield return RejectedCall;
            yield return DiscardedResult;
            foreach (var rule in Rules)
                yield return rule.Description;
        }
    }
}
