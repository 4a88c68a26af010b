using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>The numbers of a stage: whom it exposes, what it can show, and how much harm a failure does in it.</summary>
public sealed class StageNumbers
{
    readonly Duration? _settling;

    internal StageNumbers(RolloutPlan plan, Stage stage, StageTraffic traffic, WayToKnownGood way, Spread spread)
    {
        Stage = stage;
        var perSecond = traffic.Expected * traffic.ShareOf(stage) / 100;
        _settling = SaidOf(Fact.Settling);
        Exposed = ShareOf(stage, traffic);
        ExposedPeople = spread.People;
        PeopleMet = spread.Met;
        TimeToExpose = spread.Time;
        RequestsExpected = stage.Sheet.Window is { } window ? perSecond * window.Seconds() : null;
        Gates = [.. stage.Sheet.AdvanceConditions.Select(condition => new GateNumbers(condition, RequestsExpected, perSecond))];
        var observed = Spans.Longest(Spans.Longest(SaidOf(Fact.Window), SaidOf(Fact.Stay)), _settling);
        Fastest = TimeToExpose.Plus(observed);
        Expected = stage.Knows(Fact.Advance) ? TimeToExpose.Plus(Gates.Select(gate => gate.TimeNeeded.Plus(_settling)).Aggregate(observed, Spans.Longest)) : null;
        var stops = new StageStops(plan, stage);
        Detections = stops.AreRead
            ? [.. stops.OnShares.Select(stop => new DetectionNumbers(stop.Share, stop.Acts, stops.FearedOf(stop.Share), perSecond, _settling, stage.Sheet.ExposesNobody))]
            : [];
        Budgets = stops.AreRead ? [.. stops.OnBudgets] : [];
        var deciding = KnownTime.Claimed(plan.Find<Duration>(Fact.DecisionTime));
        var slowest = Detections.Select(detection => (Detect: KnownTime.Claimed(detection.Time), Decide: detection.ActsByItself ? KnownTime.Sum() : deciding)).ToArray();
        RolledBack = way.MayRollBack(stage) is true ? Worst(slowest, way.RollingBack, way.Recovering) : null;
        Contained = way.MayContain(stage) is true ? Worst(slowest, way.Containing, KnownTime.Sum()) : null;
        var ways = new[] { RolledBack, Contained }.OfType<KnownGoodNumbers>().ToArray();
        ToKnownGood = KnownTime.Longest([.. ways.Select(one => one.Total)]);
        var acting = KnownTime.Longest([.. ways.Select(one => one.Act)]);
        Harmed = Exposed?.Percent == 0 ? 0 : Detections
            .Select(detection => detection.Harmed((detection.ActsByItself ? Duration.Zero : deciding.Time).Plus(acting.Time)))
            .Aggregate(Detections.Count == 0 ? null : (decimal?)0, (one, other) => one is { } number && other is { } another ? Math.Max(number, another) : null);
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>
    /// The share of the whole that is exposed once the stage is entered, in its own unit; 0 in a stage that exposes nobody. Of segments it is what
    /// they carry, or, where nobody says that, their number among all that there are. Null where it is not known.
    /// </summary>
    public Ratio? Exposed { get; }

    /// <summary>
    /// How many are exposed, rounded up, or null where neither the exposure nor its audience says how many there are. Of an audience of
    /// known size a share of the whole takes no more than there are in it.
    /// </summary>
    public Population? ExposedPeople { get; }

    /// <summary>
    /// How many have met the change at most once the stage is entered, or null where that is not known. It is the sum of the
    /// stages so far, since each of them may draw others, up to all that there are; a nested stage holds those of the one before it, where both
    /// draw from the same audience.
    /// </summary>
    public Population? PeopleMet { get; }

    /// <summary>
    /// How long it takes at least until all of the stage are exposed at the pace of the stage, or else of the plan: (⌈new ÷ count⌉ − 1) × time, for
    /// those whom no stage before it exposes. None where no pace is said. Null where it is not known how many there are in the unit of the pace.
    /// </summary>
    public Duration? TimeToExpose { get; }

    /// <summary>
    /// How many requests are expected in the observation window: the share, by the traffic that the plan expects, by the window. Known for
    /// shares of traffic and of requests and for everyone, mirrored requests included: a share of users is not a share of traffic, and an
    /// audience of unknown size may have less. Assumes that the traffic does not vary.
    /// </summary>
    public decimal? RequestsExpected { get; }

    /// <summary>What each advance condition needs, in order, as far as they were read.</summary>
    public IReadOnlyList<GateNumbers> Gates { get; }

    /// <summary>
    /// How soon each stop on a share of requests speaks: of several on the same share the most sensitive. A stop on something else, such as
    /// a count or a level, is not among them, since how soon it speaks follows from nothing that a plan says.
    /// </summary>
    public IReadOnlyList<DetectionNumbers> Detections { get; }

    /// <summary>What the stops on the burn of an error budget leave of it, in order.</summary>
    public IReadOnlyList<BudgetNumbers> Budgets { get; }

    /// <summary>How long the stage lasts at least: the time to expose it, and then the longest of its window, its stay and its settling time, none of them where nothing is said.</summary>
    public Duration? Fastest { get; }

    /// <summary>
    /// How long a healthy release stays in it: as <see cref="Fastest"/>, and until the requests of every gate have come after the settling time.
    /// Null where what a gate needs is not known. Approvals and release windows are not in it.
    /// </summary>
    public Duration? Expected { get; }

    /// <summary>The longest until a rollback leads to a known good state; null in a stage that lies wholly after the point of no return.</summary>
    public KnownGoodNumbers? RolledBack { get; }

    /// <summary>The longest until a containment leads to a known good state; null in a stage that lies wholly before the point of no return.</summary>
    public KnownGoodNumbers? Contained { get; }

    /// <summary>The longest of the two.</summary>
    public KnownTime ToKnownGood { get; }

    /// <summary>
    /// The blast radius: how many requests have failed at most when the rollback, or the containment with its repair, is done. It is the worst of
    /// the assumed failures, each from its start until it is detected, decided and acted upon, all the while at the exposure of the stage.
    /// </summary>
    public decimal? Harmed { get; }

    /// <summary>A time of the stage: none where nothing is said, null where it was not read.</summary>
    Duration? SaidOf(Fact fact) => Stage.Knows(fact) ? Stage.Find<Duration>(fact) ?? Duration.Zero : null;

    static Ratio? ShareOf(Stage stage, StageTraffic traffic) => !stage.Sheet.IsExposureKnown
        ? null
        : stage.Sheet.ExposesNobody ? Ratio.Exactly(0) : traffic.RungOf(stage)?.Percent is { } percent ? Ratio.Exactly(percent) : null;

    /// <summary>
    /// The failure that is decided upon last, which may be seen early and decided late. Of several it is not known which that is where one
    /// of the times is not known.
    /// </summary>
    static KnownGoodNumbers Worst((KnownTime Detect, KnownTime Decide)[] failures, KnownTime act, KnownTime recover)
    {
        var isKnown = failures.Length == 1 || (failures.Length > 1 && failures.All(failure => Decided(failure) is not null));
        var (detect, decide) = isKnown ? failures.OrderByDescending(Decided).First() : (KnownTime.Unknown, KnownTime.Unknown);
        return new(detect, decide, act, recover);
    }

    static Duration? Decided((KnownTime Detect, KnownTime Decide) failure) => failure.Detect.Time.Plus(failure.Decide.Time);
}
