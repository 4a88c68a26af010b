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
        new NeverReachesEveryone(),
        new TooManyStages(),
        new AllRegionsAtOnce(),
        new ExposureInWrongUnit(),
        new UnrepresentativeCanary(),
        new RolloutNotNeeded(),
        new DormantExposure(),
        new UnitsDiffer(),
        new ExposureUncontrolled(),
        new CohortNotSticky(),
        new TimeOnlyGate(),
        new NoStopLoss(),
        new ContradictoryThresholds(),
        new GateCannotFail(),
        new GateCannotPass(),
        new WindowShorterThanSignal(),
        new WindowMissesCycle(),
        new NoMinimumEvidence(),
        new CannotSeeFailure(),
        new OnlyTechnicalSignals(),
        new HarmNotDistinguished(),
        new NoDataAdvances(),
        new FullExposureUnwatched(),
        new ThresholdLoosens(),
        new SharedDependencyUnwatched(),
        new ThresholdInsideQuery(),
        new NoReleaseLabel(),
        new CostUnwatched(),
        new SecurityUnwatched(),
        new ModelUncompared(),
        new ErrorBudgetIgnored(),
        new FlappingGate(),
        new StartsUnconditionally(),
        new FearedFailureUnseen(),
        new MeanHidesRegion(),
        new RelativeGateOnly(),
        new OnlySynthetic(),
        new WaitOpensTheWay(),
        new ChangeNotReversed(),
        new RollbackTimeUnknown(),
        new RollbackUnowned(),
        new RollbackUnrehearsed(),
        new RollbackIsOnlyRedeploy(),
        new RollbackOutOfOrder(),
        new RollbackTargetUnpinned(),
        new RevertIsNotRecovery(),
        new RollbackSharesFate(),
        new RollbackUnverified(),
        new PrerequisiteUntested(),
        new RollbackTooSlow(),
        new NoPause(),
        new RollbackAllAtOnce(),
        new MixedVersionsUndeclared(),
        new CodeRollbackLeavesData(),
        new KillSwitchUnexercised(),
        new RollbackWaived(),
        new RehearsalOutdated(),
        new RehearsalSlowerThanBound(),
        new FlagDefaultUnstated(),
        new StepNotRepeatable(),
        new OneWayWithoutPointOfNoReturn(),
        new OneWayBeforePointOfNoReturn(),
        new NoWayForward(),
        new RollbackAfterPointOfNoReturn(),
        new PointOfNoReturnWithoutEvidence(),
        new OneWayStageTooLarge(),
        new DestructiveWithActivation(),
        new ContractBeforeUsageZero(),
        new RepairUnbounded(),
        new ReversibilityUnclassified(),
        new DestructiveWithoutQuarantine(),
        new TargetNotAsserted(),
        new DeviceWithoutLocalRecovery(),
        new PointOfNoReturnPointless(),
        new SideEffectUnanswered(),
        new DualWriteUnverified(),
        new PersistentWithoutPoint(),
        new NoOwner(),
        new NobodyMayRollBack(),
        new RollbackNeedsSignOff(),
        new NobodyIsTold(),
        new ApprovalNeverExpires(),
        new SensitiveWithoutApproval(),
        new OwnerPowerless(),
        new ClientsNotWarned(),
        new HoldNeverEnds(),
        new NoReleaseWindow(),
        new StageOutlastsWindow(),
        new WindowBlocksRollback(),
        new FlagNeverCleanedUp(),
        new ArtefactUnpinned(),
        new UnboundedRate(),
        new ForeignMutator(),
        new ChangesBundled(),
        new EmergencyLaneUnguarded(),
        new PrerequisiteUnordered(),
    ];

    /// <summary>What the rules hold against a plan, of those that its policy lets speak of its risk class.</summary>
    public static IEnumerable<Finding> Judge(PlanReading plan) => Speaking(Rules, plan).SelectMany(rule => rule.Judge(plan));

    /// <summary>As <see cref="Judge(PlanReading)"/>, by given rules. A rule that fails is handed over, and the others are heard.</summary>
    public static IEnumerable<Finding> Judge(PlanReading plan, IReadOnlyList<Rule> rules, Action<Rule, Exception> failed)
    {
        return Speaking(rules, plan).SelectMany(Heard);

        IEnumerable<Finding> Heard(Rule rule)
        {
            try
            {
                return rule.Judge(plan).ToArray();
            }
#pragma warning disable CA1031 // Whatever goes wrong in one rule must not silence the others.
            catch (Exception fault)
            {
                failed(rule, fault);
                return [];
            }
#pragma warning restore CA1031
        }
    }

    /// <summary>What a rule may hold against a plan under whatever rule set: what can be accepted.</summary>
    public static IEnumerable<Finding> JudgeStrictly(PlanReading plan, string id)
    {
        var strict = new PlanReading(plan.Plan, plan.Policy.AtLeast(RuleSet.Strict));
        return Speaking(Rules.Where(rule => rule.Description.Id == id), strict).SelectMany(rule => rule.Judge(strict));
    }

    static IEnumerable<Rule> Speaking(IEnumerable<Rule> rules, PlanReading plan) => rules.Where(rule => plan.Policy.LetsSpeak(rule.Description, plan.RiskClass));

    public static IEnumerable<RuleDescription> Descriptions =>
        Rules.Select(rule => rule.Description).Concat([RejectedCall, DiscardedResult, PublishedPolicyStale, RolloutsCollide.Description]).OrderBy(rule => rule.Id, StringComparer.Ordinal);
}
