using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Review;

/// <summary>
/// A plan as rules see it: what was read, what follows from it, and where it was written. What several rules ask for is found out once,
/// since a review holds every rule of the catalogue against the same plan.
/// </summary>
internal sealed class PlanReading
{
    readonly Dictionary<PathStep, int> _positions = new(new ByReference());
    readonly Lazy<PlanNumbers> _numbers;
    readonly int _firstOther;
    readonly int _pointOfNoReturn;
    readonly Lazy<Evidence> _evidence;

    public PlanReading(RolloutPlan plan, RolloutPolicy policy)
    {
        Plan = plan;
        Policy = policy;
        Sheet = plan.Sheet;
        Path = plan.Positions(Fact.Path).Select(item => item as PathStep ?? (PathStep)Unread.Of(typeof(PathStep))!).ToArray();
        Stages = Path.OfType<Stage>().ToArray();
        Changes = Sheet.Changes.Where(change => !change.StandsForUnread).ToArray();
        RiskClass = plan.Risk.Class;
        SegmentSizes = new(plan);
        Rungs = Rung.Along(Path, SegmentSizes);
        Traffic = new(plan, Rungs);
        _numbers = new(() => new(plan));
        for (var i = Path.Count - 1; i >= 0; i--)
            _positions[Path[i]] = i;
        _firstOther = Path.TakeWhile(step => step is Stage).Count();
        _pointOfNoReturn = Path.TakeWhile(step => step is not PointOfNoReturn).Count();
        var first = Path.FirstOrDefault(step => step is not (PointOfNoReturn or Stage { Sheet: { IsExposureKnown: true, ExposesNobody: true } }));
        FirstExposing = first is Stage { Sheet.IsExposureKnown: true } stage ? stage : null;
        AppliedByDefault = KnowsPath && Stages.All(stage => stage.Knows(Fact.Applies))
            ? Changes.Where(change => !Stages.Any(stage => stage.Sheet.Applied.Any(change.MayBe))).ToArray()
            : [];
        Ladders = Ladder.Of(this).ToArray();
        Steps = Ladder.StepsOf(this).ToArray();
        AcceptedRisks = AcceptedRisk.Of(plan).ToArray();
        _evidence = new(() => Evidence.Of(this));
    }

    public RolloutPlan Plan { get; }

    /// <summary>The policy that the plan obeys in this review.</summary>
    public RolloutPolicy Policy { get; }

    public PlanSheet Sheet { get; }

    public IReadOnlyList<PathStep> Path { get; }

    /// <summary>The class as far as it is known: unread facts raise nothing, and a declaration of routine that was not read may hold.</summary>
    public RiskClass RiskClass { get; }

    public Origin? PlanOrigin => Plan.Provenance.Made;

    public bool KnowsPath => Plan.Knows(Fact.Path);

    /// <summary>The changes that were read, each with its element and the place that names it in the plan.</summary>
    public IReadOnlyList<Change> Changes { get; }

    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The first stage that is known to expose, when no earlier step may do so.</summary>
    public Stage? FirstExposing { get; }

    /// <summary>What no stage applies is applied on entering the first stage that exposes.</summary>
    public IReadOnlyList<Change> AppliedByDefault { get; }

    public SegmentSizes SegmentSizes { get; }

    /// <summary>What the plan and its stages judge by.</summary>
    public Evidence Evidence => _evidence.Value;

    /// <summary>What the path exposes, step by step, whatever a step applies.</summary>
    public IReadOnlyList<Rung?> Rungs { get; }

    /// <summary>How many requests reach each stage.</summary>
    public StageTraffic Traffic { get; }

    /// <summary>The numbers of the plan, computed for whoever asks first.</summary>
    public PlanNumbers Numbers => _numbers.Value;

    /// <summary>The ladders of those changes of which it is known where they are applied.</summary>
    public IReadOnlyList<Ladder> Ladders { get; }

    /// <summary>Each two rungs of a ladder of which it is known that nothing that exposes stands between them.</summary>
    public IReadOnlyList<(Rung From, Rung To)> Steps { get; }

    /// <summary>What the plan and its parts accept, also where it was not read what that is.</summary>
    public IReadOnlyList<AcceptedRisk> AcceptedRisks { get; }

    /// <summary>Whether nothing that stands before the step may be a point of no return.</summary>
    public bool IsSurelyBeforePointOfNoReturn(PathStep step) => PositionOf(step) <= _firstOther;

    public bool IsSurelyAfterPointOfNoReturn(PathStep step) => PositionOf(step) > _pointOfNoReturn;

    /// <summary>
    /// Whether nothing rolls back any more from the moment in which the stage is entered. A point at a progress is passed within the
    /// stage that follows it, and one at an instant nobody knows where.
    /// </summary>
    public bool IsWhollyAfterPointOfNoReturn(Stage stage) => PassesPoint(Path.Take(PositionOf(stage)).ToArray());

    /// <summary>As <see cref="IsWhollyAfterPointOfNoReturn"/>, of a point behind the other stage.</summary>
    public bool IsPointOfNoReturnBetween(Stage before, Stage stage) => PassesPoint(Path.Take(PositionOf(stage)).Skip(PositionOf(before)).ToArray());

    static bool PassesPoint(PathStep[] steps) => steps.Select((step, index) => step is PointOfNoReturn point
        && point.Facts[Fact.Instant] is null
        && (point.Facts[Fact.Progress] is null || steps.Skip(index).Any(other => other is Stage))).Any(passed => passed);

    /// <summary>The one-way changes of which it is known that they are applied on entering the stage.</summary>
    public IEnumerable<Change> OneWayAppliedIn(Stage stage)
    {
        var named = stage.Sheet.Applied.Where(IsOneWay);
        return ReferenceEquals(stage, FirstExposing) ? named.Concat(AppliedByDefault.Where(IsOneWay)) : named;
    }

    /// <summary>Where on the path the step stands, or behind its end.</summary>
    public int PositionOf(PathStep step) => _positions.TryGetValue(step, out var position) ? position : Path.Count;

    /// <summary>
    /// Whether the plan says that the change does not come back. An emission is one-way by its kind alone, and that ends no rollback: what
    /// was sent stays sent, and what was not sent yet is stopped.
    /// </summary>
    public static bool IsOneWay(Change change) => change.Find<Reversibility>(Fact.Grade) == Reversibility.OneWay;

    /// <summary>How long a condition can hold before the gate of a stage is judged, or null where the stage has no window or it was not read.</summary>
    public static Duration? LastingOf(Stage stage) => stage.Knows(Fact.Window) && stage.Knows(Fact.Stay) && stage.Sheet.Window is { } window
        ? Duration.Max(window, stage.Sheet.Stay ?? window)
        : null;

    public static string ElementOf(Change change) => "change " + Wording.Quoted(change.Name);

    /// <summary>Equal steps may stand at several positions, so a step is found by what it is and not by what it says.</summary>
    sealed class ByReference : IEqualityComparer<PathStep>
    {
        public bool Equals(PathStep? one, PathStep? other) => ReferenceEquals(one, other);

        public int GetHashCode(PathStep step) => RuntimeHelpers.GetHashCode(step);
    }
}
