using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// Properties that every plan should have. Some of them hold for every plan because the engine is as it is, and are proved here all the
/// same; the others are up to the plan.
/// </summary>
public static class Safety
{
    /// <summary>All of them, in the order in which they stand here, but for those that need a time.</summary>
    public static IReadOnlyList<CourseProperty> All =>
    [
        GrowsOnEvidenceOnly, EveryoneOnlyAfterEvidence, ExposesAtMostBeforeEvidence(Ratio.FromPercent(10)), EveryStageCanBeStopped, BreachIsAnswered,
        WayBackHasATime, PointIsPassedOnlyAfterApproval, NoRollbackByItselfAfterThePoint,
        NeverGrowsWhileBreached, NeverGrowsWithoutData, NeverGrowsAgain, StepsBackOnceAtMost, EveryRunComesToRest, CanComplete,
    ];

    /// <summary>A stage that exposes anybody is left for a further one only when its advance conditions were seen to hold over its whole window.</summary>
    public static CourseProperty GrowsOnEvidenceOnly => CourseProperty.Never(
        "a stage that exposes is left on evidence only",
        moment => moment is { IsExposing: true, Phase: Phase.Observing, Stage: { } stage } && !IsLast(moment, stage),
        step => step is { Grows: true, PassesGate: false, Rule: not DecisionRule.Override })
        .Try("say with AdvanceWhen(...) what has to be seen in that stage, and let IfUndecided(...) roll back rather than advance.");

    /// <summary>No course exposes everyone before the advance conditions of some stage were seen to hold over its whole window.</summary>
    public static CourseProperty EveryoneOnlyAfterEvidence => CourseProperty.OnlyAfter(
        "everyone is exposed only after evidence", moment => moment.IsFullyExposing, step => step.PassesGate)
        .Try("put a stage before it that exposes few and has a gate with AdvanceWhen(...).");

    /// <summary>
    /// No course exposes more than a share before the advance conditions of some stage were seen to hold over its whole window. A stage that
    /// could not expose less, such as one region, is not held against a plan, and neither is one of which nobody said what share it is.
    /// </summary>
    /// <param name="share">The largest share of the whole, in the unit of each stage.</param>
    /// <returns>The property.</returns>
    public static CourseProperty ExposesAtMostBeforeEvidence(Ratio share) => CourseProperty.OnlyAfter(
        $"more than {share} are exposed only after evidence",
        moment => moment.IsExposing && moment.Course.Rungs[moment.State.Stage] is { IsIndivisible: false } rung && rung.Percent > share.Percent,
        step => step.PassesGate)
        .Try($"put a stage of at most {share} with AdvanceWhen(...) before it.");

    /// <summary>While anybody is exposed, some reading takes the exposure back or contains the harm by itself.</summary>
    public static CourseProperty EveryStageCanBeStopped => CourseProperty.Always(
        "something stops every stage that exposes by itself",
        moment => moment is { IsExposing: true, Phase: Phase.Entering or Phase.Observing },
        moment => StageOf(moment).Watches.Any(watch => watch.Sign is Signs.Stop or Signs.Contain or Signs.StepBack))
        .Try("add StopLoss(...) to the plan, or RollBackWhen(...) to the stage; StopLoss.Halting(...) only keeps the exposure where it is.");

    /// <summary>A breach leads to a rollback, a containment or a repair, and not to a call for help alone.</summary>
    public static CourseProperty BreachIsAnswered => CourseProperty.Never(
        "a breach is answered by the plan",
        moment => moment is { IsExposing: true, Phase: Phase.Entering or Phase.Observing },
        step => step.Rule == DecisionRule.Breach && step.Decided.Contains(DecisionKind.CallOwner))
        .Try("say with ContainingBy(...) what limits the harm where nothing can be rolled back.");

    /// <summary>Every step of the way back that may have to be taken has a time bound.</summary>
    public static CourseProperty WayBackHasATime => CourseProperty.Always(
        "every step of the way back has a time",
        moment => moment.State.IsTakingSteps,
        moment => moment.Course.StepOf(moment.State) is not { Sheet.Within: null })
        .Try("add Within(...) to the step.");

    /// <summary>
    /// The point of no return is passed only after a stage was entered that a person had approved. One that stands at a moment is passed
    /// wherever the rollout is, so nothing is said of it.
    /// </summary>
    public static CourseProperty PointIsPassedOnlyAfterApproval => CourseProperty.OnlyAfter(
        "the point of no return is passed only after an approval",
        moment => moment is { IsPastPointOfNoReturn: true, Course.Moment: null }, step => step.IsApproved)
        .Try("add ApprovedBy(...) to the stage behind the point of no return.");

    /// <summary>Behind the point of no return only a person rolls back.</summary>
    public static CourseProperty NoRollbackByItselfAfterThePoint => CourseProperty.Never(
        "nothing rolls back by itself after the point of no return",
        moment => moment is { IsPastPointOfNoReturn: true, Phase: Phase.Entering or Phase.Observing },
        step => step.Decided.Contains(DecisionKind.RollBack) && !step.IsByPerson);

    /// <summary>No further stage is entered once a stop-loss was crossed.</summary>
    public static CourseProperty NeverGrowsWhileBreached => CourseProperty.Never(
        "exposure never grows after a breach", moment => moment is { IsBreached: true, IsOverridden: false }, step => step.Grows && step.Rule != DecisionRule.Override);

    /// <summary>No further stage is entered while a signal has no data.</summary>
    public static CourseProperty NeverGrowsWithoutData => CourseProperty.Never(
        "exposure never grows while data are missing",
        moment => (moment.Holds & HoldReasons.NoData) != 0,
        step => step.Grows && (step.After.Holds & HoldReasons.NoData) != 0);

    /// <summary>No stage is entered once a rollback or a containment began.</summary>
    public static CourseProperty NeverGrowsAgain => CourseProperty.Never(
        "exposure never grows again once the way back began",
        moment => moment.State.IsTakingSteps || moment.Phase is Phase.NeedsOwner or Phase.Contained,
        step => step.After.Phase is Phase.Entering or Phase.Observing);

    /// <summary>A release steps back once, and the second time it is answered as a breach is.</summary>
    public static CourseProperty StepsBackOnceAtMost => CourseProperty.Never(
        "a release steps back once at most", moment => moment.State.Has(ControlFlags.SteppedBack), step => step.Decided.Contains(DecisionKind.StepBack));

    /// <summary>A rollout that has begun ends, or is contained, or waits for a person who is named.</summary>
    public static CourseProperty EveryRunComesToRest => CourseProperty.Eventually(
        "every run comes to rest", moment => moment.Stage is not null, moment => moment.IsAtRest)
        .Try("name with OwnedBy(...) who acts when the way back fails.");

    /// <summary>Some course completes the rollout.</summary>
    public static CourseProperty CanComplete => CourseProperty.Sometimes("the rollout can be completed", moment => moment.Phase == Phase.Completed);

    /// <summary>Before the point of no return a known good state is back within a time from any moment, as long as steps keep their bounds.</summary>
    /// <param name="time">The longest time, 0 or more.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The time is negative.</exception>
    public static CourseProperty RolledBackWithin(Duration time) => CourseProperty.ReachableWithin(
        $"rolled back within {Wording.Time(time)} from everywhere before the point of no return",
        moment => moment is { IsExposing: true, IsPastPointOfNoReturn: false, Phase: Phase.Entering or Phase.Observing },
        moment => moment.Phase == Phase.RolledBack, time)
        .Try("grant MayRollBack(...) to a role, and write bounds with Within(...) that add up to no more than that.");

    static CourseStage StageOf(Moment moment) => moment.Course.Stages[moment.State.Stage];

    static bool IsLast(Moment moment, Stage stage) => ReferenceEquals(moment.Course.Stages[moment.Course.Stages.Count - 1].Stage, stage);
}
